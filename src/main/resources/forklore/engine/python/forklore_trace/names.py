"""What the listing calls a thing that one of its lines is making."""

from .lines import _frame

_ONLY_AST = 0x400  # ast.PyCF_ONLY_AST, without the cost of importing ast
_statements = {}  # by file: those that give a name to what a call makes
_last = (None, 0)  # where the last thing was made, and how many there before it


def _name_of(made):
    """The name of the variable that gets what `made` makes, or the empty text.

    made: the function that makes it, as the listing calls it: Lock"""
    frame = _frame()
    if frame is None:
        return ""
    file, line = frame.f_code.co_filename, frame.f_lineno or 0
    index = _index((id(frame), line, made))
    found = [s for s in _statements_of(file) if s.lineno <= line <= s.end_lineno]
    if not found:
        return ""
    statement = min(found, key=lambda s: s.end_lineno - s.lineno)
    try:
        return _named(statement, made, index)[:60]
    except (AttributeError, IndexError):
        return ""


def _index(place):
    """How many things this line has made before, without one elsewhere in between."""
    global _last
    _last = (place, _last[1] + 1 if _last[0] == place else 0)
    return _last[1]


def _statements_of(file):
    known = _statements.get(file)
    if known is None:
        known = _statements[file] = []
        try:
            with open(file, "rb") as source:
                tree = compile(source.read(), file, "exec", _ONLY_AST, True)
        except (OSError, SyntaxError, ValueError, RecursionError):
            return known
        _collect(tree, known)
    return known


def _collect(node, found):
    waiting = [node]
    while waiting:
        node = waiting.pop()
        kind = type(node).__name__
        if kind in ("Assign", "AnnAssign", "NamedExpr") or kind == "Expr" and _appended(node):
            found.append(node)
        for field in node._fields:
            value = getattr(node, field, None)
            if isinstance(value, list):
                waiting.extend(child for child in value if hasattr(child, "_fields"))
            elif hasattr(value, "_fields"):
                waiting.append(value)


def _appended(statement):
    """Whether it is like locks.append(Lock())."""
    call = statement.value
    name = getattr(getattr(call, "func", None), "attr", "")
    return name in ("append", "add") and len(call.args) == 1


def _named(statement, made, index):
    value = statement.value
    if type(statement).__name__ == "Expr":
        if not _makes(value.args[0], made):
            return ""
        return "%s[%d]" % (_target(value.func.value), index)
    targets = getattr(statement, "targets", None) or [statement.target]
    target = targets[0]
    names = getattr(target, "elts", None)
    if names is None:
        return _one(_target(target), value, made, index)
    values = getattr(value, "elts", None)
    if values is None:  # here, there = Pipe()
        element = getattr(value, "elt", None)
        if element is not None:  # left, right = (Lock() for _ in range(2))
            return _target(names[index]) if _makes(element, made) else ""
        return ", ".join(map(_target, names)) if _makes(value, made) else ""
    pairs = [pair for pair in zip(names, values) if _makes(pair[1], made)]
    return _target(pairs[index % len(pairs)][0]) if pairs else ""


def _one(name, value, made, index):
    if _makes(value, made):
        return name
    if _makes(getattr(value, "elt", None), made):
        return "%s[%d]" % (name, index)
    parts = getattr(value, "elts", None) or getattr(value, "values", None) or []
    if any(_makes(part, made) for part in parts):
        return "%s[%d]" % (name, index)
    return ""


def _makes(node, made):
    """Whether the expression is a call of that function, perhaps by way of a module or context."""
    function = getattr(node, "func", None)
    return made == (getattr(function, "attr", None) or getattr(function, "id", None))


def _target(node):
    """A variable's name, of an attribute the last part, of an item its container's."""
    while hasattr(node, "slice"):
        node = node.value
    return getattr(node, "attr", None) or node.id
