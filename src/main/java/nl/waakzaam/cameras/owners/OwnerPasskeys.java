// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.cameras.owners;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.waakzaam.access.PasskeyHalf;
import nl.waakzaam.access.VisitorPasskeys;
import nl.waakzaam.accountability.Processing.Action;
import nl.waakzaam.cameras.CameraSecrets;
import nl.waakzaam.platform.RowMoments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The passkeys of owners. They go with their owner. */
@Repository
public class OwnerPasskeys implements VisitorPasskeys.Keeper {
    private final JdbcClient database;
    private final CameraSecrets secrets;
    private final CameraActs acts;
    private final Clock clock;

    OwnerPasskeys(JdbcClient database, CameraSecrets secrets, CameraActs acts, Clock clock) {
        this.database = database;
        this.secrets = secrets;
        this.acts = acts;
        this.clock = clock;
    }

    /** What devices know an owner by; it says nothing to whoever has the device, or the database. */
    public String handle(OwnerId owner) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(secrets.hash("passkey", owner.toString()));
    }

    public List<OwnerPasskey> listOf(OwnerId owner) {
        return database.sql("select * from cameras.passkey where owner_id = ? order by added_at, id")
                .param(owner.value())
                .query((row, number) -> passkey(row))
                .list();
    }

    /** Whose it is, for who came in with it just now. */
    public OwnerId ownerOf(String credentialId) {
        return database.sql("select owner_id from cameras.passkey where credential_id = ?")
                .param(credentialId)
                .query((row, number) -> owner(row))
                .single();
    }

    /** False for one that is known already. */
    @Transactional
    public boolean add(String name, PasskeyHalf half, OwnerBy by) {
        var id = UUID.randomUUID();
        int added = database.sql("""
                        insert into cameras.passkey (id, owner_id, credential_id, credential, name, counter,
                            backup_eligible, backed_up, transports, added_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                        """)
                .params(
                        id,
                        by.owner().value(),
                        half.credentialId(),
                        half.credential(),
                        name,
                        half.counter(),
                        half.backupEligible(),
                        half.backedUp(),
                        half.transports().stream().sorted().toArray(String[]::new),
                        OffsetDateTime.now(clock))
                .update();
        if (added == 1) {
            acts.history(id, "passkey added", "", by);
            acts.owner("passkey", Action.COLLECT, by);
        }
        return added == 1;
    }

    /** From now on nobody comes in with it. */
    @Transactional
    public void remove(UUID id, OwnerBy by) {
        int removed = database.sql("delete from cameras.passkey where id = ? and owner_id = ?")
                .params(id, by.owner().value())
                .update();
        if (removed == 1) {
            acts.history(id, "passkey removed", "", by);
            acts.owner("passkey", Action.DESTROY, by);
        }
    }

    @Override
    public Optional<PasskeyHalf> hold(String credentialId, String handle) {
        return database.sql("select * from cameras.passkey where credential_id = ? and copied_at is null for update")
                .param(credentialId)
                .query((row, number) -> Map.entry(owner(row), PasskeyHalf.of(row)))
                .optional()
                .filter(found -> handle(found.getKey()).equals(handle))
                .map(Map.Entry::getValue);
    }

    @Override
    public void used(String credentialId, long counter, boolean backedUp) {
        database.sql("update cameras.passkey set counter = ?, backed_up = ?, used_at = ? where credential_id = ?")
                .params(counter, backedUp, OffsetDateTime.now(clock), credentialId)
                .update();
    }

    @Override
    public void markCopied(String credentialId) {
        database.sql("update cameras.passkey set copied_at = ? where credential_id = ?")
                .params(OffsetDateTime.now(clock), credentialId)
                .update();
        acts.history(ownerOf(credentialId), "passkey copied", "unknown", clock.instant());
    }

    private static OwnerId owner(ResultSet row) throws SQLException {
        return new OwnerId(row.getObject("owner_id", UUID.class));
    }

    private static OwnerPasskey passkey(ResultSet row) throws SQLException {
        return new OwnerPasskey(
                row.getObject("id", UUID.class),
                row.getString("name"),
                PasskeyHalf.of(row),
                RowMoments.get(row, "added_at"),
                RowMoments.find(row, "used_at"),
                RowMoments.find(row, "copied_at"));
    }
}
