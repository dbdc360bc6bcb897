// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.dealers.staff;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.waakzaam.access.StaffAccounts;
import nl.waakzaam.accountability.About;
import nl.waakzaam.accountability.Act;
import nl.waakzaam.accountability.DataSubject;
import nl.waakzaam.accountability.ObjectKind;
import nl.waakzaam.accountability.Processing.Action;
import nl.waakzaam.dealers.Dealer;
import nl.waakzaam.dealers.DealerId;
import nl.waakzaam.dealers.DealerLinks;
import nl.waakzaam.dealers.DealerLinks.Purpose;
import nl.waakzaam.dealers.DealerLog;
import nl.waakzaam.dealers.DealerMails;
import nl.waakzaam.dealers.DealerSecrets;
import nl.waakzaam.dealers.Dealers;
import nl.waakzaam.dealers.Shop;
import nl.waakzaam.dealers.Shops;
import nl.waakzaam.notices.MailAddress;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Invitations to make an account of a dealer. The link of the mail leads to a page with a button; only the button makes
 * the account, once, and shows its password, which works once. So no password travels by mail.
 */
@Service
public class Invitations {
    static final Duration VALID = Duration.ofDays(7);

    private final JdbcClient database;
    private final DealerSecrets secrets;
    private final DealerLinks links;
    private final DealerMails mails;
    private final DealerLog log;
    private final Dealers dealers;
    private final Shops shops;
    private final StaffAccounts accounts;
    private final Clock clock;

    Invitations(
            JdbcClient database,
            DealerSecrets secrets,
            DealerLinks links,
            DealerMails mails,
            DealerLog log,
            Dealers dealers,
            Shops shops,
            StaffAccounts accounts,
            Clock clock) {
        this.database = database;
        this.secrets = secrets;
        this.links = links;
        this.mails = mails;
        this.log = log;
        this.dealers = dealers;
        this.shops = shops;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** Who is invited. */
    public record Guest(String name, MailAddress mail) {
        /** Keeps people out of logs and errors. */
        @Override
        public String toString() {
            return "a guest";
        }
    }

    private record Invitation(long id, DealerId dealer, boolean owner, String invitedBy, Guest guest) {}

    /** What came of pressing the button. */
    sealed interface Entry {
        record Made(String login, String password) implements Entry {
            /** Keeps both out of logs and errors. */
            @Override
            public String toString() {
                return "a new account";
            }
        }

        /** There is an account with this mail address already. */
        record Taken() implements Entry {}

        /** The invitation was used, is too old, or never was. */
        record Gone() implements Entry {}
    }

    /** Invites somebody by mail.  */
    @Transactional
    public void invite(Dealer dealer, Guest guest, boolean owner, String by, Locale language) {
        var id = database.sql("""
                        insert into dealers.invitation (dealer_id, owner, sealed, invited_at, invited_by)
                        values (:dealer, :owner, :sealed, :now, :by) returning id
                        """)
                .param("dealer", dealer.id().value())
                .param("owner", owner)
                .param("sealed", secrets.seal(guest))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", by)
                .query(Long.class)
                .single();
        log.record("invitation", Action.COLLECT, Act.onScreen(by, about(dealer.id(), guest), "toegang geven"));
        mails.queue("invited", guest.mail(), language, dealer.name(), links.link(Purpose.ENTER, id));
    }

    /** Whether the link of a mail still opens something; changes nothing, since programs look at links in mails. */
    @Transactional
    public boolean isOpen(String token) {
        return find(token).isPresent();
    }

    /** Makes the account. */
    @Transactional
    public Entry enter(String token) {
        return find(token).map(this::enter).orElseGet(Entry.Gone::new);
    }

    private Entry enter(Invitation invitation) {
        var dealer = dealers.get(invitation.dealer());
        var guest = invitation.guest();
        var made = accounts.add(
                invitation.invitedBy(), guest.mail().sameAs(), guest.name(), dealer.organisation(), area(dealer));
        if (made.isEmpty()) {
            return new Entry.Taken();
        }
        use(invitation, made.get().actor());
        log.record("entry", Action.COLLECT, new Act("visitor", "web", about(dealer.id(), guest), null));
        return new Entry.Made(guest.mail().sameAs(), made.get().password());
    }

    private void use(Invitation invitation, String actor) {
        database.sql("update dealers.invitation set used_at = :now where id = :id")
                .param("id", invitation.id())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (invitation.owner()) {
            dealers.makeOwner(invitation.dealer(), actor);
        }
    }

    private Set<String> area(Dealer dealer) {
        return shops.shopsOf(dealer.organisation()).stream()
                .map(Shop::municipality)
                .collect(Collectors.toSet());
    }

    /** Held until the transaction ends, so that a button pressed twice makes one account. */
    private Optional<Invitation> find(String token) {
        return links.read(Purpose.ENTER, token)
                .flatMap(id -> database.sql("""
                        select * from dealers.invitation
                        where id = :id and used_at is null and invited_at > :oldest for update
                        """)
                        .param("id", id)
                        .param("oldest", clock.instant().minus(VALID).atOffset(ZoneOffset.UTC))
                        .query((row, number) -> new Invitation(
                                row.getLong("id"),
                                new DealerId(row.getObject("dealer_id", UUID.class)),
                                row.getBoolean("owner"),
                                row.getString("invited_by"),
                                secrets.open(row.getBytes("sealed"), Guest.class)))
                        .optional());
    }

    private static About about(DealerId dealer, Guest guest) {
        var person = new DataSubject(guest.mail().text());
        return new About(ObjectKind.DEALER, dealer.value().toString(), person);
    }
}
