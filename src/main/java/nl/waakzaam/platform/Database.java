// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.platform;

/** The PostgreSQL that this process works with, and the passwords of the two roles in it. */
sealed interface Database extends AutoCloseable permits EmbeddedDatabase, ExternalDatabase {
    /** The JDBC address, without user and password. */
    String url();

    String ownerPassword();

    String applicationPassword();

    /** Gives the database back; the last user of an embedded one stops it. May be called more than once. */
    @Override
    void close();
}
