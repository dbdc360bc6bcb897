// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.footage;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import nl.waakzaam.footage.vault.Piece;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where the parts of files lie, in PostgreSQL. */
@Repository
class PostgresPieces {
    private final JdbcClient database;

    PostgresPieces(JdbcClient database) {
        this.database = database;
    }

    List<Piece> of(UUID file) {
        return database.sql("select position, length, name from footage.piece where file_id = ? order by position")
                .param(file)
                .query((row, number) -> new Piece(row.getLong(1), row.getInt(2), row.getString(3)))
                .list();
    }

    /** False when another part came in its place: then nothing changed. */
    boolean grow(UUID file, Piece piece, Instant now) {
        var grown = database.sql("""
                        update footage.file set received = received + :length, grown_at = :now
                        where id = :id and received = :position and state = 'COMING'
                        """)
                .param("id", file)
                .param("position", piece.position())
                .param("length", piece.length())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        if (grown == 1) {
            database.sql("insert into footage.piece (file_id, position, length, name) values (?, ?, ?, ?)")
                    .params(file, piece.position(), piece.length(), piece.name())
                    .update();
        }
        return grown == 1;
    }

    void forget(UUID file) {
        database.sql("delete from footage.piece where file_id = ?").param(file).update();
    }
}
