// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.cameras.features;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import nl.waakzaam.site.InvalidInput;
import nl.waakzaam.site.InvalidInput.Fault;
import org.jspecify.annotations.Nullable;

/**
 * Reads the parameters of OGC API Features and refuses with {@link InvalidInput} all that is wrong at once. More features
 * than a page holds are no fault (part 1, 7.15.4); an unknown parameter is one (7.15.2).
 */
final class QuestionReader {
    /** Of a page, when nobody asks for another number. */
    static final int USUAL = 100;

    static final int MOST = 1_000;
    private static final Set<String> OF_FEATURE = Set.of("crs");
    private static final Set<String> OF_ITEMS = Set.of("limit", "bbox", "bbox-crs", "crs", "datetime", "na");
    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,9}");
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9-]{1,40}");

    private final List<Fault> faults = new ArrayList<>();

    /** Where nothing can be asked. */
    static void nothing(Set<String> names) {
        new QuestionReader().knows(names, Set.of()).done();
    }

    /** The system that one feature is asked in. */
    static Crs feature(Set<String> names, @Nullable String crs) {
        var reader = new QuestionReader().knows(names, OF_FEATURE);
        var read = reader.crs("crs", crs);
        reader.done();
        return read;
    }

    /** @param names all parameters that came along */
    static Question items(Set<String> names, TypedQuestion typed) {
        var reader = new QuestionReader().knows(names, OF_ITEMS);
        var bboxCrs = reader.crs("bbox-crs", typed.bboxCrs());
        var question = new Question(
                reader.crs("crs", typed.crs()),
                reader.read("bbox", typed.bbox(), text -> Bbox.read(text, bboxCrs)).orElse(null),
                reader.read("datetime", typed.datetime(), AskedTime::read).orElse(AskedTime.ANY),
                reader.read("limit", typed.limit(), QuestionReader::limit).orElse(USUAL),
                reader.read("na", typed.na(), QuestionReader::code).orElse(""),
                typed);
        reader.done();
        return question;
    }

    /** What was typed is not repeated, not even the name. */
    private QuestionReader knows(Set<String> names, Set<String> known) {
        if (!known.containsAll(names)) {
            faults.add(Fault.inQuery(
                    "",
                    known.isEmpty() ? "features.fault.none" : "features.fault.unknown",
                    String.join(", ", known.stream().sorted().toList())));
        }
        return this;
    }

    private Crs crs(String name, @Nullable String text) {
        return read(name, text, Crs::of).orElse(Crs.CRS84);
    }

    private <T> Optional<T> read(String name, @Nullable String text, Function<String, Optional<T>> reading) {
        var read = text == null ? Optional.<T>empty() : reading.apply(text);
        if (text != null && read.isEmpty()) {
            faults.add(Fault.inQuery(name, "features.fault." + name, String.join(", ", Crs.uris())));
        }
        return read;
    }

    private static Optional<Integer> limit(String text) {
        return WHOLE.matcher(text).matches() && Integer.parseInt(text) > 0
                ? Optional.of(Math.min(MOST, Integer.parseInt(text)))
                : Optional.empty();
    }

    private static Optional<String> code(String text) {
        return CODE.matcher(text).matches() ? Optional.of(text) : Optional.empty();
    }

    private void done() {
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
    }
}
