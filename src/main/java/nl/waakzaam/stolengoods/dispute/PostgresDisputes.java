// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.dispute;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import nl.waakzaam.platform.RowMoments;
import nl.waakzaam.stolengoods.codes.SealedTexts;
import nl.waakzaam.stolengoods.codes.SecretCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Disputes in PostgreSQL; contact and proof are sealed there. */
@Repository
class PostgresDisputes {
    private final JdbcClient database;
    private final SealedTexts seals;

    PostgresDisputes(JdbcClient database, SealedTexts seals) {
        this.database = database;
        this.seals = seals;
    }

    long add(DisputeForm form, Claim claim, SecretCode code, Instant now, LocalDate due) {
        return database.sql("""
                        insert into stolengoods.dispute
                            (code_hash, received_at, due_on, numbers, category, claim, statement, contact)
                        values (:hash, :now, :due, :numbers, :category, :claim, :statement, :contact) returning id
                        """)
                .param("hash", code.hash())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("due", due)
                .param("numbers", form.numbers().toArray(String[]::new))
                .param("category", form.categoryCode())
                .param("claim", claim.name())
                .param("statement", form.statement())
                .param("contact", form.mail().isEmpty() ? null : seals.seal(form.mail()))
                .query(Long.class)
                .single();
    }

    void add(long dispute, ProofFile proof) {
        database.sql("insert into stolengoods.dispute_proof (dispute_id, kind, content) values (:id, :kind, :content)")
                .param("id", dispute)
                .param("kind", proof.kind().name())
                .param("content", seals.seal(proof.content()))
                .update();
    }

    /** Held until the transaction ends. */
    Optional<Dispute> find(long id) {
        return database.sql("select * from stolengoods.dispute where id = :id for update")
                .param("id", id)
                .query((row, number) -> dispute(row))
                .optional();
    }

    Optional<Dispute> find(SecretCode code) {
        return database.sql("select * from stolengoods.dispute where code_hash = :hash")
                .param("hash", code.hash())
                .query((row, number) -> dispute(row))
                .optional();
    }

    Optional<ProofFile> proof(long dispute, long proof) {
        return database.sql("""
                        select kind, content from stolengoods.dispute_proof where dispute_id = :dispute and id = :proof
                        """)
                .param("dispute", dispute)
                .param("proof", proof)
                .query((row, number) -> new ProofFile(
                        ProofFile.Kind.valueOf(row.getString("kind")), seals.open(row.getBytes("content"))))
                .optional();
    }

    /** Writes what was decided for some of the goods of a dispute, which stays open. */
    void decide(long id, Dispute.State decision, Collection<Long> goods, String reasons) {
        database.sql("""
                        update stolengoods.dispute set reasons = concat_ws(e'\\n\\n', reasons, :reasons) where id = :id
                        """).param("reasons", reasons).param("id", id).update();
        for (var good : goods) {
            database.sql("""
                            insert into stolengoods.dispute_good (dispute_id, good_id, decision)
                            values (:id, :good, :decision)
                            """)
                    .param("id", id)
                    .param("good", good)
                    .param("decision", decision.name())
                    .update();
        }
    }

    void close(long id, Dispute.State state, String actor, Instant now) {
        database.sql("""
                        update stolengoods.dispute set state = :state, decided_at = :now, decided_by = :actor
                        where id = :id
                        """)
                .param("state", state.name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("actor", actor)
                .param("id", id)
                .update();
    }

    /** What was decided so far, for each good that it was decided for. */
    Map<Long, Dispute.State> decisions(long id) {
        var decisions = new TreeMap<Long, Dispute.State>();
        database.sql("select good_id, decision from stolengoods.dispute_good where dispute_id = :id")
                .param("id", id)
                .query(row -> {
                    decisions.put(row.getLong("good_id"), Dispute.State.valueOf(row.getString("decision")));
                });
        return decisions;
    }

    private List<Dispute.Proof> proofs(long id) {
        return database.sql("select id, kind from stolengoods.dispute_proof where dispute_id = :id order by id")
                .param("id", id)
                .query((row, number) ->
                        new Dispute.Proof(row.getLong("id"), ProofFile.Kind.valueOf(row.getString("kind"))))
                .list();
    }

    private Dispute dispute(ResultSet row) throws SQLException {
        return new Dispute(
                row.getLong("id"),
                Objects.requireNonNull(RowMoments.find(row, "received_at")),
                Objects.requireNonNull(row.getObject("due_on", LocalDate.class)),
                List.of((String[]) row.getArray("numbers").getArray()),
                row.getString("category"),
                Claim.valueOf(row.getString("claim")),
                row.getString("statement"),
                contact(row),
                proofs(row.getLong("id")),
                Dispute.State.valueOf(row.getString("state")),
                RowMoments.find(row, "decided_at"),
                row.getString("decided_by"),
                row.getString("reasons"));
    }

    private @Nullable String contact(ResultSet row) throws SQLException {
        var sealed = row.getBytes("contact");
        return sealed == null ? null : seals.openText(sealed);
    }
}
