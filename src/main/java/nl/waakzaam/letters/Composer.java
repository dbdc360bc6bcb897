// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.letters;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.waakzaam.letters.MunicipalText.Place;
import nl.waakzaam.municipalities.Municipalities;
import nl.waakzaam.municipalities.Municipality;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.stereotype.Component;

/**
 * Puts a letter together: the texts of the municipality, or the national ones, with what is filled in. A decision says how
 * to object whatever the texts are (art. 3:45 Awb).
 */
@Component
public class Composer {
    private final MunicipalTexts texts;
    private final NationalTexts national;
    private final Municipalities municipalities;
    private final MessageSource messages;

    Composer(MunicipalTexts texts, NationalTexts national, Municipalities municipalities, MessageSource messages) {
        this.texts = texts;
        this.national = national;
        this.municipalities = municipalities;
        this.messages = messages;
    }

    /** With the texts of a day. */
    Composed compose(LetterOrder order, Locale language, LocalDate day) {
        return compose(order, language, day, Map.of());
    }

    /** A text as it would stand in a letter of that day, with invented values. */
    public Composed example(Place place, Wording wording, LocalDate day) {
        var part = place.part().isLetter() ? place.part() : Part.APPROVED;
        var order = Example.of(part, place.municipality());
        return compose(order, place.language(), day, Map.of(place.part(), wording));
    }

    /** The text of the municipality that has this area on a day; of its earlier names too. */
    public Optional<MunicipalText> findOwn(Place place, LocalDate day) {
        return municipalities
                .holderOf(place.municipality(), day)
                .flatMap(holder ->
                        texts.findInForce(municipalities.codesOf(holder.code()), place.part(), place.language(), day));
    }

    private Composed compose(LetterOrder order, Locale language, LocalDate day, Map<Part, Wording> instead) {
        var values = values(order, day);
        var filled = new EnumMap<Part, Wording>(Part.class);
        for (var part : List.of(order.part(), Part.SENDER, Part.SIGNATURE, Part.OBJECTION_ADDRESS)) {
            var place = new Place(order.municipality(), part, part.isLetter() ? language : Part.DUTCH);
            var wording = Optional.ofNullable(instead.get(part)).orElseGet(() -> wording(place, day));
            filled.put(part, wording.filled(one -> shown(values.get(one), language)));
        }
        return composed(order.part(), language, Collections.unmodifiableMap(filled));
    }

    private Composed composed(Part part, Locale language, Map<Part, Wording> filled) {
        var letter = Objects.requireNonNull(filled.get(part));
        var address = Objects.requireNonNull(filled.get(Part.OBJECTION_ADDRESS));
        return new Composed(
                language,
                letter.subject(),
                Objects.requireNonNull(filled.get(Part.SENDER)).paragraphs(),
                letter.paragraphs(),
                part.isDecision() ? objection(address, language) : null,
                Objects.requireNonNull(filled.get(Part.SIGNATURE)).paragraphs());
    }

    private Wording wording(Place place, LocalDate day) {
        return findOwn(place, day)
                .map(MunicipalText::wording)
                .orElseGet(() -> national.of(place.part(), place.language()));
    }

    private String objection(Wording address, Locale language) {
        var line = address.paragraphs().stream().flatMap(List::stream).collect(Collectors.joining(", "));
        return messages.getMessage("letters.objection", new Object[] {line}, language);
    }

    /** What was not given is shown as a dash: a decision never fails on a word in its letter. */
    private String shown(@Nullable Object value, Locale language) {
        return switch (value) {
            case null -> "-";
            case LocalDate day ->
                DateTimeFormatter.ofPattern("d MMMM uuuu", language).format(day);
            case MessageSourceResolvable text -> messages.getMessage(text, language);
            default -> value.toString();
        };
    }

    private Map<Placeholder, Object> values(LetterOrder order, LocalDate day) {
        var name = municipalities.holderOf(order.municipality(), day).map(Municipality::name);
        var all = new HashMap<>(order.values());
        all.put(Placeholder.MUNICIPALITY, name.orElse(order.municipality()));
        return all;
    }
}
