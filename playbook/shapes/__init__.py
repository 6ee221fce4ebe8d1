"""Floor 4. The forms our values take outside: the browser's bundle, a card's PDF."""
