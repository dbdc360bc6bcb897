// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits.likeness;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.waakzaam.hits.likeness.Trait.Kind;
import nl.waakzaam.lookup.Unmatched.Changed;
import nl.waakzaam.purchases.BoughtGoods;
import nl.waakzaam.stolengoods.Category;
import nl.waakzaam.stolengoods.Good;
import nl.waakzaam.stolengoods.GoodNumber;
import nl.waakzaam.stolengoods.GoodsReading;
import nl.waakzaam.stolengoods.intake.StolenLikenesses;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps how goods look up to date with their registers. */
@Service
public class KnownLooks {
    private final PostgresLooks looks;
    private final BoughtGoods bought;
    private final GoodsReading stolen;
    private final StolenLikenesses photos;

    KnownLooks(PostgresLooks looks, BoughtGoods bought, GoodsReading stolen, StolenLikenesses photos) {
        this.looks = looks;
        this.bought = bought;
        this.stolen = stolen;
        this.photos = photos;
    }

    /** What registers say of a good. */
    private record Said(
            Category category,
            @Nullable String make,
            @Nullable String type,
            @Nullable String colour,
            @Nullable String words,
            Collection<GoodNumber> numbers) {
        String allWords() {
            return Stream.of(type, words).filter(Objects::nonNull).collect(Collectors.joining(" "));
        }

        Set<Trait> traits() {
            var traits = new HashSet<Trait>();
            add(traits, Kind.MAKE, make);
            add(traits, Kind.TYPE, type);
            add(traits, Kind.COLOUR, colour);
            Precious.hallmark(category, allWords()).ifPresent(found -> add(traits, Kind.HALLMARK, found));
            return traits;
        }

        private static void add(Set<Trait> traits, Kind kind, @Nullable String text) {
            Optional.ofNullable(text)
                    .map(any -> any.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", ""))
                    .filter(plain -> !plain.isEmpty())
                    .ifPresent(plain -> traits.add(new Trait(kind, plain)));
        }

        boolean isNumbered() {
            return numbers.stream().anyMatch(number -> !number.keys().isEmpty());
        }

        Look look(boolean bought, String id, @Nullable LocalDate day, List<Long> photos) {
            var mass = Precious.mass(category, allWords()).orElse(null);
            return new Look(bought, id, category, day, isNumbered(), traits(), mass, photos);
        }
    }

    /** Which goods of a side are not there any more, or sought no more. */
    public record Gone(Set<String> bought, Set<String> stolen) {}

    /**
     * Reads these goods anew; those that are there wait for comparison when this transaction is over. Before the locks on
     * goods: who has those waits for no looks.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Gone note(Collection<Changed> changed) {
        var gone = new Gone(ids(changed, true), ids(changed, false));
        looks.hold(false, gone.stolen());
        noteStolen(gone.stolen());
        looks.bury(gone.stolen());
        looks.hold(true, gone.bought());
        noteBought(gone.bought());
        looks.remove(true, gone.bought());
        return gone;
    }

    private void noteBought(Set<String> ids) {
        var named = ids.stream().sorted().map(UUID::fromString).toList();
        var goods = bought.list(named);
        var shown = bought.likenesses(named);
        for (var good : goods) {
            var id = good.good().id().toString();
            var described = good.good().description();
            var said = new Said(
                    described.category(),
                    described.make(),
                    described.type(),
                    described.colour(),
                    described.words(),
                    described.numbers());
            looks.put(
                    said.look(
                            true,
                            id,
                            good.good().boughtOn(),
                            shown.getOrDefault(good.good().id().value(), List.of())),
                    said.allWords());
            ids.remove(id);
        }
    }

    private void noteStolen(Set<String> ids) {
        var named = ids.stream().map(Long::valueOf).toList();
        var shown = photos.of(named);
        var sought = stolen.list(named).stream()
                .filter(good -> good.isInUse() && good.version().state().found())
                .sorted(Comparator.comparingLong(Good::id))
                .toList();
        for (var good : sought) {
            noteStolen(good, shown.getOrDefault(good.id(), List.of()));
            ids.remove(Long.toString(good.id()));
        }
    }

    private void noteStolen(Good good, List<Long> photos) {
        var version = good.version();
        var said = new Said(
                version.category(),
                version.make(),
                version.type(),
                version.colour(),
                version.description(),
                version.numbers());
        looks.put(said.look(false, Long.toString(good.id()), version.theftDate(), photos), said.allWords());
    }

    private static Set<String> ids(Collection<Changed> changed, boolean bought) {
        return changed.stream()
                .filter(one -> one.bought() == bought)
                .map(Changed::good)
                .collect(Collectors.toCollection(HashSet::new));
    }
}
