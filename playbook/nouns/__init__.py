"""Floor 1. What a rule, a reply, a brand and a finding are, and how words match. Imports nothing of ours above it."""
