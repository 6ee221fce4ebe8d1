"""The reply playbook: its words (content), its rules and the doors to use them. Holds only the version."""

__version__ = "0.1.0"
