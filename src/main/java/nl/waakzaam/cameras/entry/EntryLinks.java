// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.cameras.entry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import nl.waakzaam.accountability.Processing.Action;
import nl.waakzaam.cameras.CameraSecrets;
import nl.waakzaam.cameras.owners.CameraActs;
import nl.waakzaam.cameras.owners.OwnerId;
import nl.waakzaam.notices.MailAddress;
import nl.waakzaam.site.PublicAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Mailed links to come in with. Each works once. Whether somebody of the address is known is not looked at before the link
 * is used, so that nobody but its reader can learn it, from answers nor from how long they take.
 */
@Repository
public class EntryLinks {
    static final Duration VALID = Duration.ofHours(1);
    static final Duration INVITATION = Duration.ofDays(7);

    /** What such mails concern: no owner, who may not be reached by them at all. */
    static final String CONCERNS = "camera-entry";

    private final JdbcClient database;
    private final CameraSecrets secrets;
    private final EntryTokens tokens;
    private final CameraOwnerMails mails;
    private final CameraActs acts;
    private final PublicAddress address;
    private final Clock clock;

    EntryLinks(
            JdbcClient database,
            CameraSecrets secrets,
            EntryTokens tokens,
            CameraOwnerMails mails,
            CameraActs acts,
            PublicAddress address,
            Clock clock) {
        this.database = database;
        this.secrets = secrets;
        this.tokens = tokens;
        this.mails = mails;
        this.acts = acts;
        this.address = address;
        this.clock = clock;
    }

    /** For who asks to come in, or to register. */
    @Transactional
    public void send(MailAddress to, Locale language) {
        acts.visitor("entry.asked", Action.COLLECT, to);
        mails.queue("entry", CONCERNS, to, language, make(EntryPerson.of(to, language), VALID, null));
    }

    /** For an owner who wants another mail address: it becomes that when the link is used. */
    @Transactional
    public void move(OwnerId owner, MailAddress to, Locale language) {
        mails.queue("move", CONCERNS, to, language, make(EntryPerson.of(to, language), VALID, owner));
    }

    /** For a colleague who is invited by somebody. */
    @Transactional
    public void invite(MailAddress to, Locale language, String inviting) {
        mails.queue("invitation", CONCERNS, to, language, inviting, make(EntryPerson.of(to, language), INVITATION, null));
    }

    /**
     * Who uses a link.
     *
     * @param moves the owner who gets the mail address; null when none does
     */
    record Used(EntryPerson person, @Nullable OwnerId moves) {}

    private String make(EntryPerson person, Duration valid, @Nullable OwnerId moves) {
        var token = EntryTokens.fresh();
        database.sql("""
                        insert into cameras.entry_link (id, token_hash, sealed, moves, until)
                        values (:id, :hash, :sealed, :moves, :until)
                        """)
                .param("id", UUID.randomUUID())
                .param("hash", tokens.hash(token))
                .param("sealed", secrets.seal(person))
                .param("moves", moves == null ? null : moves.value())
                .param("until", clock.instant().plus(valid).atOffset(ZoneOffset.UTC))
                .update();
        return address.origin() + CameraEntryPages.LINK + "/" + token;
    }

    /** Whether a link still works; changes nothing, since programs look at links in mails. */
    boolean isOpen(String token) {
        return database.sql("select exists (select from cameras.entry_link where token_hash = :hash and until > :now)")
                .param("hash", tokens.hash(token))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }

    /** Who comes in; the link works no more. Nothing for one that was used, is too old or never was. */
    Optional<Used> use(String token) {
        return database.sql("delete from cameras.entry_link where token_hash = :hash and until > :now returning *")
                .param("hash", tokens.hash(token))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, number) -> used(row))
                .optional();
    }

    private Used used(ResultSet row) throws SQLException {
        var moves = row.getObject("moves", UUID.class);
        return new Used(
                secrets.open(row.getBytes("sealed"), EntryPerson.class), moves == null ? null : new OwnerId(moves));
    }
}
