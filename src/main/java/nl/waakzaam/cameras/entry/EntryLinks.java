// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.cameras.entry;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import nl.waakzaam.cameras.CameraSecrets;
import nl.waakzaam.notices.MailAddress;
import nl.waakzaam.site.PublicAddress;
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

    /** What such mails can be withdrawn by. */
    private static final String CONCERNS = "camera-entry";

    private final JdbcClient database;
    private final CameraSecrets secrets;
    private final EntryTokens tokens;
    private final CameraOwnerMails mails;
    private final PublicAddress address;
    private final Clock clock;

    EntryLinks(
            JdbcClient database,
            CameraSecrets secrets,
            EntryTokens tokens,
            CameraOwnerMails mails,
            PublicAddress address,
            Clock clock) {
        this.database = database;
        this.secrets = secrets;
        this.tokens = tokens;
        this.mails = mails;
        this.address = address;
        this.clock = clock;
    }

    /** For who asks to come in, or to register. */
    @Transactional
    public void send(MailAddress to, Locale language) {
        mails.queue("entry", CONCERNS, to, language, make(EntryPerson.of(to, language), VALID));
    }

    /** For a colleague who is invited by somebody. */
    @Transactional
    public void invite(MailAddress to, Locale language, String inviting) {
        mails.queue("invitation", CONCERNS, to, language, inviting, make(EntryPerson.of(to, language), INVITATION));
    }

    private String make(EntryPerson person, Duration valid) {
        var token = EntryTokens.fresh();
        database.sql("""
                        insert into cameras.entry_link (id, token_hash, sealed, until)
                        values (:id, :hash, :sealed, :until)
                        """)
                .param("id", UUID.randomUUID())
                .param("hash", tokens.hash(token))
                .param("sealed", secrets.seal(person))
                .param("until", clock.instant().plus(valid).atOffset(ZoneOffset.UTC))
                .update();
        return address.origin() + EntryPages.LINK + "/" + token;
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
    Optional<EntryPerson> use(String token) {
        return database.sql("delete from cameras.entry_link where token_hash = :hash and until > :now returning sealed")
                .param("hash", tokens.hash(token))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(byte[].class)
                .optional()
                .map(sealed -> secrets.open(sealed, EntryPerson.class));
    }
}
