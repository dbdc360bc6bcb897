// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.letters;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.waakzaam.accountability.RetentionTerms;
import nl.waakzaam.documents.Documents;
import nl.waakzaam.letters.Letter.What;
import nl.waakzaam.letters.MunicipalText.Place;
import nl.waakzaam.municipalities.Municipalities;
import nl.waakzaam.municipalities.Municipality;
import nl.waakzaam.sealing.Sealing;
import nl.waakzaam.site.DutchTime;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Makes letters, sends them, and shows them to who may see them. */
@Service
public class Letters {
    private static final int BATCH = 50;

    private final Composer composer;
    private final Documents documents;
    private final PostgresLetters letters;
    private final Sealing sealing;
    private final Sending sending;
    private final Municipalities municipalities;
    private final RetentionTerms terms;
    private final MessageSource messages;
    private final LetterLog log;
    private final Clock clock;
    private final boolean demo;

    Letters(
            Composer composer,
            Documents documents,
            PostgresLetters letters,
            Sealing sealing,
            Sending sending,
            Municipalities municipalities,
            RetentionTerms terms,
            MessageSource messages,
            LetterLog log,
            Clock clock,
            @Value("${waakzaam.demo:false}") boolean demo) {
        this.composer = composer;
        this.documents = documents;
        this.letters = letters;
        this.sealing = sealing;
        this.sending = sending;
        this.municipalities = municipalities;
        this.terms = terms;
        this.messages = messages;
        this.log = log;
        this.clock = clock;
        this.demo = demo;
    }

    /** Makes a letter and sends it, in the transaction of what it tells of. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void send(LetterOrder order) {
        var now = clock.instant();
        var today = DutchTime.dayOf(now);
        var id = UUID.randomUUID();
        var content = content(order, now);
        var place = new Place(order.municipality(), order.part(), Part.DUTCH);
        var text = composer.findOwn(place, today).map(MunicipalText::id).orElse(null);
        var month = YearMonth.from(today.plus(terms.of(LetterRetention.LETTERS)));
        var sealed = sealing.seal(id, month, content.fields());
        letters.add(order, holder(order), text, sealed, content.hash(), now);
        sending.send(id, order.part(), content, order.by(), now);
        log.sent(id, content.reader(), order.by());
    }

    private Content content(LetterOrder order, Instant now) {
        var day = DutchTime.dayOf(now);
        var letter = composer.compose(order, Part.DUTCH, day);
        var model = Map.of("letter", letter, "to", order.to(), "made", now, "demo", demo);
        var pdf = documents.pdf("letters/paper", model, Part.DUTCH);
        var mail = order.language().equals(Part.DUTCH) ? letter : composer.compose(order, order.language(), day);
        var note = messages.getMessage("letters.mail.note", null, order.language());
        return new Content(order.to().mail(), order.language(), mail.subject(), mail.asText() + "\n\n" + note, pdf);
    }

    /** The municipality that sends it: what became of the one it was ordered for. */
    private String holder(LetterOrder order) {
        return municipalities
                .successor(order.municipality())
                .map(Municipality::code)
                .orElse(order.municipality());
    }

    /** What was sent about something, the oldest first. */
    public List<Letter> listAbout(String about) {
        return letters.listAbout(about);
    }

    /** The letters of these municipalities that wait to be printed, the oldest first; a batch of them. */
    public List<Letter> listToPrint(Set<String> codes) {
        return letters.listToPrint(codes, BATCH);
    }

    public Optional<Letter> find(UUID id) {
        return letters.find(id);
    }

    /** Opens a letter, which stands in the log with the reason. */
    @Transactional
    public Content open(Letter letter, String actor, String reason) {
        var fields = sealing.open(
                letters.sealed(letter.id()),
                opened -> log.opened(letter.id(), Content.of(opened).reader(), actor, reason));
        return Content.of(fields);
    }

    /** Sends the same once more, by mail. */
    @Transactional
    public void sendAgain(Letter letter, String actor) {
        var content = open(letter, actor, "opnieuw versturen");
        sending.send(letter.id(), letter.part(), content, actor, clock.instant());
        log.sent(letter.id(), content.reader(), actor);
    }

    /** An official says what became of it; nothing where that was said already. */
    @Transactional
    public void note(UUID id, What what, String actor) {
        letters.find(id).filter(letter -> letter.state() != what).ifPresent(letter -> {
            letters.addStep(id, actor, what, "", clock.instant());
            log.noted(id, actor);
        });
    }
}
