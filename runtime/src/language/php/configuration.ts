/** What a browser cannot do, or would do by asking the page: a call says that there is no such function. */
const disabledFunctions = [
  ...['exec', 'passthru', 'popen', 'proc_open', 'shell_exec', 'system', 'dl', 'mail', 'post_message_to_js'],
  ...[
    'pcntl_fork',
    'pcntl_exec',
    'proc_nice',
    'proc_terminate',
    'proc_close',
    'proc_get_status',
    'posix_kill',
  ],
  ...['fsockopen', 'pfsockopen', 'stream_socket_client', 'stream_socket_server', 'stream_socket_pair'],
  ...['socket_create', 'socket_connect', 'socket_create_listen', 'socket_create_pair'],
  ...[
    'curl_init',
    'curl_exec',
    'curl_multi_init',
    'curl_multi_exec',
    'curl_share_init',
    'ftp_connect',
    'imap_open',
  ],
  ...['gethostbyname', 'gethostbynamel', 'dns_get_record', 'dns_check_record', 'checkdnsrr', 'getmxrr'],
];

/** Folders that the candidate's code may use; both are emptied before every request. */
export const openFolders = { work: '/code', temporary: '/tmp', own: '/greenroom' };

/** What ends a request without an exception, even where no memory is left to run a line of PHP. */
export const fatalLogPath = '/greenroom/fatal.log';

export function phpIni(memoryLimitBytes: number): string {
  return [
    `memory_limit = ${memoryLimitBytes}`,
    `disable_functions = ${disabledFunctions.join(',')}`,
    `open_basedir = ${Object.values(openFolders).join(':')}`,
    'auto_prepend_file = /greenroom/runner.php',
    'auto_append_file = /greenroom/finish.php',
    'error_reporting = E_ALL',
    'display_errors = Off',
    'log_errors = On',
    `error_log = ${fatalLogPath}`,
    'html_errors = Off',
    'implicit_flush = On',
    'output_buffering = 0',
    'allow_url_fopen = Off',
    'max_execution_time = 0',
    'serialize_precision = -1',
    'zend.assertions = 1',
    'opcache.enable = Off',
    'sys_temp_dir = /tmp',
    'date.timezone = UTC',
  ].join('\n');
}
