"""English: tables only."""
