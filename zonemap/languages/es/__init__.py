"""Spanish: tables only."""
