// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.reports.markup;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.waakzaam.series.Figures;
import nl.waakzaam.series.Figures.Term;

/** The words by which a report names what is counted and of what: keys, titles and how people say it, in both languages. */
public final class Vocabulary {
    private static final Map<String, List<String>> SAID = said();

    private final Map<String, String> subjects = new HashMap<>();
    private final Map<String, String> measures = new HashMap<>();
    private final Map<String, Term> terms = new LinkedHashMap<>();
    private final Map<String, Term> counted = new LinkedHashMap<>();

    public Vocabulary(Collection<Term> subjects, Collection<Term> measures) {
        subjects.forEach(term -> learn(this.subjects, terms, term));
        measures.forEach(term -> learn(this.measures, counted, term));
        SAID.forEach((key, words) -> words.forEach(word -> this.subjects.putIfAbsent(word, key)));
    }

    public static Vocabulary of(Figures figures) {
        return new Vocabulary(figures.subjects(), figures.measures());
    }

    private static void learn(Map<String, String> words, Map<String, Term> terms, Term term) {
        terms.put(term.key(), term);
        words.put(normal(term.key()), term.key());
        words.putIfAbsent(normal(term.titleNl()), term.key());
        words.putIfAbsent(normal(term.titleEn()), term.key());
    }

    public Optional<String> subject(String word) {
        return Optional.ofNullable(subjects.get(normal(word)));
    }

    public Optional<String> measure(String word) {
        return Optional.ofNullable(measures.get(normal(word)));
    }

    /** What a subject is called on the screen; its key where it has no name. */
    public String subjectTitle(String key, Locale language) {
        return Optional.ofNullable(terms.get(key))
                .map(term -> term.title(language))
                .orElse(key);
    }

    /** What a measure is called on the screen; its key where it has no name. */
    public String measureTitle(String key, Locale language) {
        return Optional.ofNullable(counted.get(key))
                .map(term -> term.title(language))
                .orElse(key);
    }

    /** The subjects with words of their own, for who typed an unknown one; police codes are left out. */
    public String someSubjects() {
        return String.join(
                ", ",
                terms.keySet().stream()
                        .filter(key -> key.matches("[a-z].*"))
                        .sorted()
                        .toList());
    }

    public String allMeasures() {
        return String.join(", ", counted.keySet().stream().sorted().toList());
    }

    /** The subject that each word or group of words names in running text, the longest first. */
    public Map<String, String> inText() {
        var words = new LinkedHashMap<String, String>();
        var chosen = Set.copyOf(SAID.keySet());
        subjects.entrySet().stream()
                .filter(entry ->
                        chosen.contains(entry.getValue()) && entry.getKey().length() > 4)
                .sorted((one, other) -> other.getKey().length() - one.getKey().length())
                .forEach(entry -> words.put(entry.getKey(), entry.getValue()));
        return words;
    }

    private static String normal(String word) {
        return word.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    }

    private static Map<String, List<String>> said() {
        var said = new LinkedHashMap<String, List<String>>();
        said.put(
                "woninginbraak",
                List.of(
                        "woninginbraak",
                        "woninginbraken",
                        "inbraken in woningen",
                        "burglary",
                        "burglaries",
                        "domestic burglary",
                        "domestic burglaries",
                        "home burglaries",
                        "residential burglaries"));
        said.put("straatroof", List.of("straatroof", "straatroven", "street robbery", "street robberies"));
        said.put(
                "overval", List.of("overval", "overvallen", "raid", "raids", "hold-up", "hold-ups", "armed robberies"));
        said.put(
                "geweld",
                List.of(
                        "geweld",
                        "geweldsdelicten",
                        "geweldsmisdrijven",
                        "geweldsincidenten",
                        "violence",
                        "violent crime",
                        "violent crimes"));
        said.put("plofkraak-explosieven", List.of("plofkraken met explosieven"));
        said.put("plofkraak", List.of("plofkraak", "plofkraken", "atm attack", "atm attacks"));
        said.put("mishandeling", List.of("mishandeling", "mishandelingen", "assault", "assaults"));
        said.put("bedreiging", List.of("bedreiging", "bedreigingen", "threat", "threats"));
        said.put("openlijk-geweld", List.of("openlijk geweld", "public violence"));
        said.put("totaal", List.of("totaal", "misdrijven", "alle misdrijven", "total", "all crime"));
        return said;
    }
}
