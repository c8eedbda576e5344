"""French: tables only."""
