"""Floor 3. Check, fill, triage: values in, values out. No files, no clock; today's date is a parameter."""
