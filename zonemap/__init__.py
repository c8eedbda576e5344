"""zonemap turns words about places into zones that a reader can check."""

__version__ = "0.1.0"
