import re


def parse_rule(line: str, number: int) -> tuple[str, str, list[str]]:
    words = line.split()
    if len(words) != 3:
        raise ValueError(f'line {number}: expected effect, method and path')
    effect, method, pattern = words
    segments = pattern.split('/')[1:]
    if effect not in ('allow', 'deny'):
        raise ValueError(f'line {number}: unknown effect')
    if method != '*' and not re.fullmatch('[A-Z]+', method):
        raise ValueError(f'line {number}: bad method')
    if not pattern.startswith('/'):
        raise ValueError(f'line {number}: a path begins with a slash')
    for i, segment in enumerate(segments):
        is_rest = segment == '**' and i == len(segments) - 1
        if '*' in segment and segment != '*' and not is_rest:
            raise ValueError(f'line {number}: misplaced star')
        if segment in ('', '.', '..'):
            raise ValueError(f'line {number}: empty or dot segment')
    return effect, method, segments


def matches(pattern: list[str], path: list[str]) -> bool:
    expression = '/'.join({'*': '[^/]+', '**': '.+'}.get(segment, segment) for segment in pattern)
    return re.fullmatch(expression, '/'.join(path)) is not None


def decide(policy: str, requests: list[str]) -> list[str]:
    rules = [
        parse_rule(line, number)
        for number, line in enumerate(policy.split('\n'), start=1)
        if line.strip() and not line.strip().startswith('#')
    ]
    answers = []
    for request in requests:
        method, path = request.split(' ', 1)
        segments = path.split('/')[1:]
        if not path.startswith('/') or any(segment in ('', '.', '..') for segment in segments):
            answers.append('deny')
            continue
        effects = {effect for effect, verb, pattern in rules if verb in ('*', method) and matches(pattern, segments)}
        answers.append('allow' if effects == {'allow'} else 'deny')
    return answers
