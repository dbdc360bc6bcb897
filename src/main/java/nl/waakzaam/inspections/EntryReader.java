// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.inspections;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.waakzaam.identifiers.Identifiers;
import nl.waakzaam.inspections.Entry.Kind;
import nl.waakzaam.purchases.GoodId;
import nl.waakzaam.purchases.PurchasedGood;
import nl.waakzaam.site.InvalidInput;
import nl.waakzaam.site.InvalidInput.Fault;
import nl.waakzaam.stolengoods.GoodNumber;
import nl.waakzaam.stolengoods.Texts;
import nl.waakzaam.stolengoods.intake.Photo;
import org.jspecify.annotations.Nullable;

/** Reads what was entered; refuses with {@link InvalidInput}, all at once. A number that looks odd is never refused. */
final class EntryReader {
    static final int LONGEST = 1_000;

    private final List<Fault> faults = new ArrayList<>();
    private final TypedEntry typed;
    private final Inspection inspection;
    private final Instant now;

    EntryReader(TypedEntry typed, Inspection inspection, Instant now) {
        this.typed = typed;
        this.inspection = inspection;
        this.now = now;
    }

    /** @param expected the goods that can be ticked */
    Entry read(Collection<GoodId> expected) {
        return switch (typed.kind()) {
            case "vinkje" -> tick(good(expected), standing());
            case "extra" -> words(Kind.EXTRA, number());
            case "notitie" -> words(Kind.NOTE, null);
            case "foto" -> photo();
            default -> throw new InvalidInput(List.of(new Fault("soort", "inspections.error.kind")));
        };
    }

    /** The one good that bears the number that was scanned or typed, or has it in the register. */
    Entry readNumber(List<PurchasedGood> goods) {
        var sought = Identifiers.bare(typed.number());
        var bearing = goods.stream().filter(good -> bears(good, sought)).toList();
        if (sought.isEmpty() || bearing.size() != 1) {
            var why = sought.isEmpty() ? "empty" : bearing.isEmpty() ? "unknown" : "several";
            faults.add(new Fault("nummer", "inspections.error.number." + why));
        }
        return tick(bearing.isEmpty() ? null : bearing.getFirst().id(), Standing.FOUND);
    }

    private static boolean bears(PurchasedGood good, String sought) {
        return Identifiers.bare(good.number().text()).equals(sought)
                || good.description().numbers().stream()
                        .anyMatch(number -> Identifiers.bare(number.raw()).equals(sought));
    }

    private Entry tick(@Nullable GoodId good, @Nullable Standing standing) {
        return entry(Kind.TICK, good, standing, null, null, null);
    }

    private @Nullable GoodId good(Collection<GoodId> expected) {
        var good = id(typed.good()).map(GoodId::new).filter(expected::contains);
        if (good.isEmpty()) {
            faults.add(new Fault("goed", "inspections.error.good"));
        }
        return good.orElse(null);
    }

    private @Nullable Standing standing() {
        var standing = Standing.ofCode(typed.standing());
        if (standing.isEmpty()) {
            faults.add(new Fault("stand", "inspections.error.standing"));
        }
        return standing.orElse(null);
    }

    private @Nullable String number() {
        var number = Texts.clean(typed.number());
        if (number != null && number.length() > GoodNumber.LONGEST_RAW) {
            faults.add(new Fault("extra-nummer", "inspections.error.long", GoodNumber.LONGEST_RAW));
        }
        return number;
    }

    private Entry words(Kind kind, @Nullable String number) {
        var words = Texts.clean(typed.words());
        if (words == null || words.length() > LONGEST) {
            faults.add(new Fault(kind.code() + "-tekst", "inspections.error." + kind.code(), LONGEST));
        }
        return entry(kind, null, null, words, number, null);
    }

    private Entry photo() {
        var photo = Optional.ofNullable(typed.photo()).flatMap(Photo::read);
        if (photo.isEmpty()) {
            faults.add(new Fault("foto", "inspections.error.foto"));
        }
        return entry(Kind.PHOTO, null, null, null, null, photo.map(Photo::jpeg).orElse(null));
    }

    private Entry entry(
            Kind kind,
            @Nullable GoodId good,
            @Nullable Standing standing,
            @Nullable String words,
            @Nullable String number,
            byte @Nullable [] jpeg) {
        var id = id(typed.id());
        if (id.isEmpty()) {
            faults.add(new Fault("wijziging", "inspections.error.kind"));
        }
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
        return new Entry(
                id.orElseThrow(), kind, good, standing, words, number, jpeg, inspection.stated(typed.moment(), now));
    }

    static Optional<UUID> id(String text) {
        return text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                ? Optional.of(UUID.fromString(text))
                : Optional.empty();
    }
}
