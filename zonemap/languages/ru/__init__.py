"""Russian: tables only."""
