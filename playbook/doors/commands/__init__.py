"""One command of `playbook` a module, each with a function of its own name. What two commands share stands above."""
