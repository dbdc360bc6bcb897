// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.completion;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import nl.waakzaam.stolengoods.GoodNumber;
import nl.waakzaam.stolengoods.Supplement;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a victim proposes, which an officer accepts or leaves out.
 *
 * @param name in the form: {@code nummer-0}, {@code merk}, {@code foto-12}
 */
record Part(String name) {
    private static final String NUMBER = "nummer-";
    private static final String PHOTO = "foto-";

    static List<Part> all(Completion completion) {
        var proposed = completion.proposed();
        var parts = new ArrayList<Part>();
        IntStream.range(0, proposed.numbers().size()).forEach(place -> parts.add(new Part(NUMBER + place)));
        add(parts, "merk", proposed.make());
        add(parts, "type", proposed.type());
        add(parts, "kleur", proposed.colour());
        add(parts, "omschrijving", proposed.description());
        completion.photos().forEach(photo -> parts.add(new Part(PHOTO + photo.id())));
        return List.copyOf(parts);
    }

    /** What remains of the proposal when only the chosen parts are taken. */
    static Supplement chosen(Supplement proposed, Set<String> chosen) {
        var numbers = new ArrayList<GoodNumber>();
        for (int place = 0; place < proposed.numbers().size(); place++) {
            if (chosen.contains(NUMBER + place)) {
                numbers.add(proposed.numbers().get(place));
            }
        }
        return new Supplement(
                numbers,
                chosen.contains("merk") ? proposed.make() : null,
                chosen.contains("type") ? proposed.type() : null,
                chosen.contains("kleur") ? proposed.colour() : null,
                chosen.contains("omschrijving") ? proposed.description() : null);
    }

    static List<Long> photos(Completion completion, Set<String> chosen) {
        return completion.photos().stream()
                .map(Completion.Photo::id)
                .filter(id -> chosen.contains(PHOTO + id))
                .toList();
    }

    private static void add(List<Part> parts, String name, @Nullable String proposed) {
        if (proposed != null) {
            parts.add(new Part(name));
        }
    }
}
