"""English: terms and parties of a zone."""

from __future__ import annotations

from zonemap.languages.tables_provisions import ProvisionTable, Topic

PROVISIONS = ProvisionTable(
    topics={
        "guarantor": Topic(words=("guarantor", "guarantors", "guaranteed by")),
        "monitor": Topic(
            words=("monitor", "monitors", "monitored", "monitoring", "observers", "inspectors", "patrol", "patrols", "patrolled", "verification", "verify", "supervised", "supervise"),
        ),
        "troops": Topic(
            words=("troops", "peacekeepers", "peacekeeping", "soldiers", "military police", "policed", "police", "manned", "forces", "contingent", "battalion"),
            needs=("manned", "deploy", "deployed", "deployment", "police", "policed", "patrol", "patrols", "patrolled", "send", "sent", "separate", "separating", "stationed", "peacekeepers", "peacekeeping", "guard", "guarded", "enforce", "enforced", "secure", "secured"),
        ),
        "flights": Topic(
            words=("flights", "flight", "flying", "fly", "aircraft", "planes", "warplanes", "jets", "helicopters", "aviation", "air strikes", "airstrikes", "air force", "overflights", "drones"),
            needs=("ban", "bans", "banned", "banning", "barred", "bar", "forbidden", "forbid", "prohibited", "prohibit", "prohibits", "stop", "stopped", "not", "no", "halt", "halted", "grounded", "cease"),
        ),
        "weapons": Topic(
            words=("heavy weapons", "weapons", "artillery", "mortars", "tanks", "guns", "arms", "missiles", "rockets", "mines"),
            needs=("ban", "banned", "withdraw", "withdrawn", "withdrawal", "pull", "pulled", "removed", "remove", "hand", "surrender", "placed", "no", "not", "without", "prohibited", "forbidden", "free", "out"),
        ),
        "aid": Topic(words=("aid", "humanitarian access", "relief", "relief supplies", "medical assistance", "humanitarian deliveries", "humanitarian supplies", "medical supplies", "convoys", "food and medicine")),
        "movement": Topic(words=("move freely", "free movement", "freedom of movement", "safe passage", "return of refugees", "return of displaced", "displaced people return", "civilians would be able", "civilians may leave", "leave safely")),
        "checkpoint": Topic(words=("checkpoint", "checkpoints", "check points", "check-points", "crossing points", "roadblocks")),
        "observation-post": Topic(words=("observation post", "observation posts", "observation points", "observation point", "monitoring centres", "monitoring centers", "monitoring posts", "monitoring centre", "monitoring center", "watchtowers", "operations centre", "operations center", "coordination centre", "coordination center")),
        "working-group": Topic(words=("working group", "joint committee", "joint commission", "monitoring commission", "military committee", "joint group")),
        "deadline": Topic(words=("by", "within", "no later than", "deadline", "ultimatum", "days to", "hours to", "weeks to", "before"), dated=True),
        "withdrawal": Topic(words=("withdraw", "withdrawal", "withdrawn", "withdrew", "pull back", "pulled back", "pull out", "pullback", "pullout", "disengagement", "disengage")),
    },
    joints=("with", "which", "while", "but", "where", "who", "to", "although", "after", "said", "says"),
    guarantee=("guarantor", "guarantors"),
)  # fmt: skip
