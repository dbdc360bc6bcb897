// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.imports;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.waakzaam.stolengoods.Category;
import org.jspecify.annotations.Nullable;

/** Reads what other systems call a category. A name that none knows is "other": no good is lost for its category. */
public final class CategoryNames {
    private static final Map<String, Category> NAMES = names();

    private CategoryNames() {}

    /** The first of the names that says something. */
    static Category read(@Nullable String... names) {
        for (var name : names) {
            var category = name == null ? null : NAMES.get(name.toLowerCase(Locale.ROOT));
            if (category != null) {
                return category;
            }
        }
        return Category.OTHER;
    }

    /** The category that a word stands for, if any knows it. */
    public static Optional<Category> find(String name) {
        return Optional.ofNullable(NAMES.get(name.strip().toLowerCase(Locale.ROOT)));
    }

    private static Map<String, Category> names() {
        var names = new HashMap<String, Category>();
        for (var category : Category.values()) {
            names.put(category.code(), category);
            Objects.requireNonNullElse(others().get(category), List.<String>of())
                    .forEach(name -> names.put(name, category));
        }
        return Map.copyOf(names);
    }

    private static Map<Category, List<String>> others() {
        return Map.ofEntries(
                Map.entry(
                        Category.BICYCLE,
                        List.of(
                                "fietsen",
                                "rijwiel",
                                "e-bike",
                                "elektrische fiets",
                                "bakfiets",
                                "bicycle",
                                "bike",
                                "cargo bike")),
                Map.entry(Category.MOPED, List.of("scooter", "snorfiets", "brommer", "bromfietsen", "moped")),
                Map.entry(Category.MOTORCYCLE, List.of("motorfiets", "motorfietsen", "motoren", "motorcycle")),
                Map.entry(
                        Category.CAR,
                        List.of("personenauto", "bestelauto", "auto's", "voertuig", "bedrijfsauto", "car", "van")),
                Map.entry(
                        Category.TELEPHONE,
                        List.of(
                                "mobiele telefoon",
                                "smartphone",
                                "gsm",
                                "telefoons",
                                "mobiel",
                                "phone",
                                "telephone",
                                "mobile")),
                Map.entry(
                        Category.COMPUTER,
                        List.of("laptop", "tablet", "notebook", "pc", "computers", "spelcomputer", "game console")),
                Map.entry(
                        Category.AUDIO_VIDEO,
                        List.of(
                                "audio",
                                "video",
                                "camera",
                                "foto",
                                "fotocamera",
                                "televisie",
                                "tv",
                                "audio/video",
                                "television")),
                Map.entry(Category.WATCH, List.of("horloges", "klok", "uurwerk", "watch")),
                Map.entry(Category.JEWELLERY, List.of("sieraden", "juwelen", "edelstenen", "jewellery", "jewelry")),
                Map.entry(Category.METAL, List.of("metalen", "koper", "edelmetaal", "metal")),
                Map.entry(Category.ART, List.of("antiek", "schilderij", "kunst en antiek", "art")),
                Map.entry(Category.TOOL, List.of("gereedschappen", "elektrisch gereedschap", "tool", "tools")));
    }
}
