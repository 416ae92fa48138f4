"""Releases the recommendation API to the cluster of the current context."""

import argparse
import base64
import json
import os
import re
import subprocess
import sys

NAMESPACE = 'recommend'
DEPLOYMENT = 'recommend-api'
IMAGE = 'registry.example.com/recommend-api'
ROLLOUT_TIMEOUT = '300s'  # a pod needs about a minute to load its model, and three are replaced one by one


def run(*command: str, stdin: str | None = None) -> str:
    """Runs without a shell; arguments are echoed, standard input is not, so secrets travel there."""
    print('+', *command, flush=True)
    return subprocess.run(command, input=stdin, check=True, stdout=subprocess.PIPE, text=True).stdout.strip()


def kubectl(*arguments: str, stdin: str | None = None) -> str:
    return run('kubectl', '-n', NAMESPACE, *arguments, stdin=stdin)


def refresh_secret(token: str) -> None:
    secret = {
        'apiVersion': 'v1',
        'kind': 'Secret',
        'metadata': {'name': 'registry'},
        'data': {'token': base64.b64encode(token.encode()).decode()},
    }
    kubectl('apply', '-f', '-', stdin=json.dumps(secret))


def wait_until_ready() -> None:
    kubectl('rollout', 'status', f'deployment/{DEPLOYMENT}', f'--timeout={ROLLOUT_TIMEOUT}')


def apply_manifest(image: str) -> None:
    """Sets the image before applying, so that there is one rollout, and one revision to go back to."""
    manifest = kubectl('set', 'image', '--local', '-f', 'deploy/deployment.yaml', f'api={image}', '-o', 'yaml')
    kubectl('apply', '-f', '-', stdin=manifest)


def tag(text: str) -> str:
    if not re.fullmatch(r'\d+\.\d+\.\d+', text):
        raise argparse.ArgumentTypeError('expected a released version such as 2.9.1')
    return text


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument('--tag', type=tag, required=True)
    parser.add_argument('--migration')
    args = parser.parse_args()

    refresh_secret(os.environ['REGISTRY_TOKEN'])
    if args.migration:
        run('python', '-m', 'recommend.migrate', '--', args.migration)
    apply_manifest(f'{IMAGE}:{args.tag}')
    try:
        wait_until_ready()
    except subprocess.CalledProcessError:
        kubectl('rollout', 'undo', f'deployment/{DEPLOYMENT}')
        wait_until_ready()
        sys.exit(f'{args.tag} did not become ready and was rolled back')
    print(f'released {args.tag}')


if __name__ == '__main__':
    main()
