"""What the reading floor takes, what it refuses, and in which words."""
