"""See the architecture notes in docs/architecture.md."""
