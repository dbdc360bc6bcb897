// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.footage;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import nl.waakzaam.notices.Mail;
import nl.waakzaam.notices.Outbox;
import nl.waakzaam.site.PublicAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Mail to owners, each with a link of its own. What the case is stands behind the link; a mail is read by others too.
 */
@Component
class FootageMails {
    static final String CONCERNS = "footage ";
    private static final String RECEIPTS = CONCERNS + "receipt ";

    private final CameraRegister register;
    private final OwnerLinks links;
    private final Outbox outbox;
    private final MessageSource texts;
    private final PublicAddress address;
    private final FootageLog log;

    FootageMails(
            CameraRegister register,
            OwnerLinks links,
            Outbox outbox,
            MessageSource texts,
            PublicAddress address,
            FootageLog log) {
        this.register = register;
        this.links = links;
        this.outbox = outbox;
        this.texts = texts;
        this.address = address;
        this.log = log;
    }

    /** A kind of mail; its words are {@code footage.mail.NAME}. */
    enum Kind {
        PRESERVE,
        REQUEST,
        DEMAND,
        ORAL,
        /** What was demanded orally, on paper. */
        CONFIRMED,
        REMINDER,
        LINK,
        REFUSED,
        RECEIPT;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** False when the owner cannot be mailed: then nothing is queued. */
    boolean send(Kind kind, Party party, Dossier dossier, String actor) {
        return send(kind, party, dossier, actor, language -> null);
    }

    /** The same with a paper, in the language of the owner. */
    boolean send(Kind kind, Party party, Dossier dossier, String actor, Function<Locale, Mail.@Nullable Paper> paper) {
        var contact = contact(party);
        contact.ifPresent(owner -> {
            outbox.queue(mail(kind, party, dossier, owner, paper.apply(owner.language())));
            log.told(actor, dossier.id(), owner, "bericht aan eigenaar: " + kind.code());
        });
        return contact.isPresent();
    }

    private Optional<ReachedOwner> contact(Party party) {
        return outbox.isOpen() ? Optional.ofNullable(party.owner()).flatMap(register::owner) : Optional.empty();
    }

    private Mail mail(Kind kind, Party party, Dossier dossier, ReachedOwner owner, Mail.@Nullable Paper paper) {
        var link = address.origin() + OwnerLinkPages.path(links.fresh(party.id()));
        var key = "footage.mail." + kind.code();
        var values = new Object[] {dossier.reference(), link};
        return new Mail(
                "footage-" + kind.code(),
                concerns(kind, party),
                owner.mail(),
                owner.language(),
                texts.getMessage(key + ".subject", values, owner.language()),
                texts.getMessage(key, values, owner.language()),
                null,
                paper);
    }

    /** What has not left yet stays, except receipts: an owner keeps the proof. */
    void withdraw(Party party) {
        outbox.withdraw(CONCERNS + party.id());
    }

    private static String concerns(Kind kind, Party party) {
        return (kind == Kind.RECEIPT ? RECEIPTS : CONCERNS) + party.id();
    }

    /** Whose mail it was; empty for what is not of footage. */
    static Optional<UUID> party(String concerns) {
        return concerns.startsWith(CONCERNS)
                ? Optional.of(UUID.fromString(concerns.substring(concerns.lastIndexOf(' ') + 1)))
                : Optional.empty();
    }
}
