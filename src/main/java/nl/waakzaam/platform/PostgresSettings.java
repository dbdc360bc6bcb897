// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.platform;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/**
 * The settings of the embedded PostgreSQL: a production server's, for a machine that it shares with the product. Its log
 * holds neither statements nor values, for those hold what people typed.
 */
final class PostgresSettings {
    private static final long MIB = 1024L * 1024;

    private PostgresSettings() {}

    static String forPort(int port) {
        var machine = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        var memory = machine.getTotalMemorySize() / MIB;
        return """
                # written at each start
                listen_addresses = '127.0.0.1'
                port = %d
                unix_socket_directories = ''
                max_connections = 100
                password_encryption = 'scram-sha-256'
                fsync = on
                synchronous_commit = on
                full_page_writes = on
                wal_compression = on
                max_wal_size = '4GB'
                checkpoint_completion_target = 0.9
                shared_buffers = '%dMB'
                effective_cache_size = '%dMB'
                maintenance_work_mem = '%dMB'
                work_mem = '16MB'
                random_page_cost = 1.1
                jit = off
                timezone = 'UTC'
                log_timezone = 'UTC'
                log_error_verbosity = 'terse'
                log_min_error_statement = 'panic'
                log_parameter_max_length_on_error = 0
                """.formatted(port, within(128, memory / 8, 2048), memory / 2, within(64, memory / 32, 512));
    }

    private static long within(long least, long wanted, long most) {
        return Math.clamp(wanted, least, most);
    }
}
