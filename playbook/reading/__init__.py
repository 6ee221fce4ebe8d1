"""Floor 2. The only floor that opens content files and turns them into nouns."""
