"""Releases the recommendation API to the cluster of the current context."""

import argparse
import os
import subprocess
import time
import urllib.request

NAMESPACE = 'recommend'
DEPLOYMENT = 'recommend-api'
IMAGE = 'registry.example.com/recommend-api'


def run(command: str) -> str:
    print(f'+ {command}')
    result = subprocess.run(command, shell=True, capture_output=True, text=True)
    return result.stdout.strip()


def current_image() -> str:
    path = '{.spec.template.spec.containers[0].image}'
    return run(f"kubectl -n {NAMESPACE} get deployment {DEPLOYMENT} -o jsonpath='{path}'")


def refresh_secret(token: str) -> None:
    run(
        f'kubectl -n {NAMESPACE} create secret generic registry --from-literal=token={token} '
        '--dry-run=client -o yaml | kubectl apply -f -'
    )


def set_image(image: str) -> None:
    run(f'kubectl -n {NAMESPACE} set image deployment/{DEPLOYMENT} api={image}')


def is_healthy(url: str) -> bool:
    for _ in range(10):
        try:
            with urllib.request.urlopen(f'{url}/healthz', timeout=5) as answer:
                if answer.status == 200:
                    return True
        except OSError:
            pass
        time.sleep(3)
    return False


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument('--tag', default='latest')
    parser.add_argument('--migration')
    args = parser.parse_args()

    previous = current_image()
    refresh_secret(os.environ['REGISTRY_TOKEN'])
    if args.migration:
        run(f'python -m recommend.migrate {args.migration}')
    run(f'kubectl -n {NAMESPACE} apply -f deploy/deployment.yaml')
    set_image(f'{IMAGE}:{args.tag}')
    if not is_healthy(os.environ['SERVICE_URL']):
        set_image(previous)
        print('rolled back')
    print(f'released {args.tag}')


if __name__ == '__main__':
    main()
