<?php
// Runs before the candidate's file in every request (auto_prepend_file); `finish` runs after it (auto_append_file).
// What came of the request is left in a file for the engine.

(static function (): void {
    foreach (['STDIN' => 'r', 'STDOUT' => 'w', 'STDERR' => 'w'] as $name => $mode) {
        defined($name) || define($name, fopen('php://' . strtolower($name), $mode));
    }
    $GLOBALS['argv'] = $_SERVER['argv'] = [basename($_SERVER['SCRIPT_FILENAME'] ?? 'main.php')];
    $GLOBALS['argc'] = $_SERVER['argc'] = 1;
    set_error_handler([GreenroomRunner::class, 'warn']);
    set_exception_handler([GreenroomRunner::class, 'fail']);
})();

if (!function_exists('readline')) {
    function readline(?string $prompt = null): string|false
    {
        echo $prompt;
        $line = fgets(STDIN);
        return $line === false ? false : rtrim($line, "\r\n");
    }
}

final class GreenroomRunner
{
    private const JOB = '/greenroom/job.json';
    private const RESULT = '/greenroom/result.json';
    private const LEVELS = [
        E_WARNING => 'Warning',
        E_USER_WARNING => 'Warning',
        E_NOTICE => 'Notice',
        E_USER_NOTICE => 'Notice',
        E_DEPRECATED => 'Deprecated',
        E_USER_DEPRECATED => 'Deprecated',
    ];

    private static bool $isAnswered = false;

    public static function finish(): void
    {
        $job = self::job();
        if (self::$isAnswered || $job['kind'] === 'program') {
            return;
        }
        $arguments = json_decode($job['input'], true, 10000, JSON_THROW_ON_ERROR);
        $value = (self::named($job['entry']))(...array_values($arguments));
        $refusal = self::refusal($value);
        self::answer($refusal === null ? ['output' => $value] : self::plainFault($refusal));
    }

    public static function warn(int $level, string $message, string $file, int $line): bool
    {
        if (!(error_reporting() & $level) || !isset(self::LEVELS[$level])) {
            return false;
        }
        fwrite(STDERR, sprintf("%s: %s on line %d\n", self::LEVELS[$level], $message, $line));
        return true;
    }

    public static function fail(Throwable $error): void
    {
        $kind = $error instanceof ParseError && $error->getFile() === self::job()['file'] ? 'syntax' : 'runtime';
        self::answer(['fault' => array_filter([
            'kind' => $kind,
            'type' => get_class($error),
            'message' => self::plain($error->getMessage() === '' ? get_class($error) : $error->getMessage()),
            'line' => self::line($error),
        ])]);
    }

    private static function answer(array $result): void
    {
        self::$isAnswered = true;
        $flags = JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES | JSON_PARTIAL_OUTPUT_ON_ERROR;
        file_put_contents(self::RESULT, json_encode($result, $flags, 10000));
    }

    private static function plainFault(string $message): array
    {
        return ['fault' => ['kind' => 'runtime', 'message' => $message]];
    }

    private static function job(): array
    {
        static $job = null;
        return $job ??= json_decode(file_get_contents(self::JOB), true, 10000);
    }

    private static function named(string $entry): string
    {
        if (function_exists($entry)) {
            return $entry;
        }
        foreach (get_defined_functions()['user'] as $name) {
            if (str_ends_with($name, '\\' . strtolower($entry))) {
                return $name;
            }
        }
        throw new Error("the function $entry is not defined");
    }

    private static function line(Throwable $error): ?int
    {
        $file = self::job()['file'];
        if ($error->getFile() === $file) {
            return $error->getLine();
        }
        foreach ($error->getTrace() as $frame) {
            if (($frame['file'] ?? null) === $file) {
                return $frame['line'];
            }
        }
        return null;
    }

    /** Why a value is no JSON; null where it is. */
    private static function refusal(mixed $value, int $depth = 0): ?string
    {
        if ($depth > 500) {
            return 'The returned value is nested too deeply, or contains itself.';
        }
        if (is_float($value) && !is_finite($value)) {
            return 'The returned value contains ' . var_export($value, true) . ', which JSON cannot express.';
        }
        if (is_string($value) && preg_match('//u', $value) !== 1) {
            return 'The returned value contains a string that is not valid UTF-8.';
        }
        if (is_resource($value) || (is_object($value) && !self::isPlain($value))) {
            $what = is_object($value) ? 'an object of class ' . get_class($value) : 'a resource';
            return "The returned value is or contains $what, which JSON cannot express.";
        }
        foreach (is_array($value) || $value instanceof stdClass ? $value : [] as $key => $element) {
            $reason = self::refusal($element, $depth + 1) ?? self::refusal($key);
            if ($reason !== null) {
                return $reason;
            }
        }
        return null;
    }

    private static function isPlain(object $value): bool
    {
        return $value instanceof stdClass || $value instanceof JsonSerializable || $value instanceof BackedEnum;
    }

    private static function plain(string $message): string
    {
        $ours = ['~ in /greenroom/runner\.php on line \d+~' => '', '~/code/~' => ''];
        return mb_substr(preg_replace(array_keys($ours), array_values($ours), mb_scrub($message, 'UTF-8')), 0, 2000);
    }
}
