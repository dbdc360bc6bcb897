// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.letters.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import nl.waakzaam.access.Actor;
import nl.waakzaam.accountability.Processing.Outcome;
import nl.waakzaam.letters.Composed;
import nl.waakzaam.letters.Composer;
import nl.waakzaam.letters.LetterLog;
import nl.waakzaam.letters.MunicipalText;
import nl.waakzaam.letters.MunicipalText.Place;
import nl.waakzaam.letters.MunicipalTexts;
import nl.waakzaam.letters.NationalTexts;
import nl.waakzaam.letters.Wording;
import nl.waakzaam.municipalities.Municipalities;
import nl.waakzaam.municipalities.Municipality;
import nl.waakzaam.rules.Proposal.State;
import nl.waakzaam.rules.Proposals.Decision;
import nl.waakzaam.site.DutchTime;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A municipality changes the texts of its letters: one official proposes, another of the same municipality approves or
 * rejects. Refuses a second proposal while one is open, a decision about the own one, and a second decision.
 */
@Service
class TextDesk {
    private final MunicipalTexts texts;
    private final NationalTexts national;
    private final Composer composer;
    private final Municipalities municipalities;
    private final LetterLog log;
    private final Clock clock;

    TextDesk(
            MunicipalTexts texts,
            NationalTexts national,
            Composer composer,
            Municipalities municipalities,
            LetterLog log,
            Clock clock) {
        this.texts = texts;
        this.national = national;
        this.composer = composer;
        this.municipalities = municipalities;
        this.log = log;
        this.clock = clock;
    }

    /** The municipalities of this official that exist today. */
    List<Municipality> municipalitiesOf(Actor actor) {
        return actor.area().stream()
                .flatMap(code -> municipalities.findAt(code, today()).stream())
                .sorted(Comparator.comparing(Municipality::name))
                .toList();
    }

    Optional<Municipality> municipalityOf(Actor actor, String code) {
        return municipalitiesOf(actor).stream()
                .filter(municipality -> municipality.code().equals(code))
                .findFirst();
    }

    /** The text that letters are made with today, where it is the municipality's own. */
    @Transactional(readOnly = true)
    public Optional<MunicipalText> findOwn(Place place) {
        return composer.findOwn(place, today());
    }

    /** The words that letters are made with today. */
    @Transactional(readOnly = true)
    public Wording wording(Place place) {
        return findOwn(place).map(MunicipalText::wording).orElseGet(() -> national.of(place.part(), place.language()));
    }

    @Transactional(readOnly = true)
    public Composed example(Place place, Wording wording) {
        return composer.example(place, wording, today());
    }

    @Transactional(readOnly = true)
    public List<MunicipalText> list(Place place) {
        return texts.list(place);
    }

    @Transactional(readOnly = true)
    public List<MunicipalText> listOpen(String municipality) {
        return texts.listOpen(municipality);
    }

    /** What was proposed for a municipality of this official. */
    @Transactional(readOnly = true)
    public Optional<MunicipalText> find(long id, Actor actor) {
        return texts.find(id)
                .filter(text ->
                        municipalityOf(actor, text.place().municipality()).isPresent());
    }

    /** The number of the new proposal; empty when one is open. */
    @Transactional
    public OptionalLong propose(Place place, LocalDate from, TextForm form, Actor actor) {
        var id = texts.propose(place, from, form.wording(), form.reason(), actor, clock.instant());
        id.ifPresent(opened -> log.text("proposal", opened, actor.id(), Outcome.DONE));
        return id;
    }

    @Transactional
    public Decision decide(MunicipalText text, State outcome, String reasons, Actor actor) {
        var own = text.proposal().proposedBy().equals(actor.id());
        if (own != (outcome == State.WITHDRAWN)) {
            log.text("decision", text.id(), actor.id(), Outcome.REFUSED);
            return own ? Decision.OWN_PROPOSAL : Decision.PROPOSED_BY_ANOTHER;
        }
        if (!texts.close(text.id(), outcome, reasons, actor, clock.instant())) {
            return Decision.DECIDED_BEFORE;
        }
        log.text("decision", text.id(), actor.id(), Outcome.DONE);
        return Decision.DONE;
    }

    LocalDate today() {
        return DutchTime.today(clock);
    }
}
