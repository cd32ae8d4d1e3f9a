"""Command lines that put this package in front of a program."""


def start_code(folder, call):
    """Code for `python -c`: imports this file from its folder, compiled once for all, and calls
    its function. `k` is the caller's wish not to have compiled files written, which is honoured
    for the program's own modules."""
    return (
        "s=__import__('sys'); k=s.dont_write_bytecode; s.dont_write_bytecode=False; "
        "s.path.insert(0, %r); __import__('forklore_trace').%s" % (folder, call)
    )
