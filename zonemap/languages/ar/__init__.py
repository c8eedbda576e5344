"""Arabic: tables only."""
