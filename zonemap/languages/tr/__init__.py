"""Turkish: tables only."""
