// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * An invented country of stolen and bought goods, the same for the same seed. Half of the stolen goods, and half of the
 * honest ones that are bought, come from series of a thousand consecutive numbers of one make and type of which 1% is
 * stolen; no maker gives a number twice. Whoever writes a number down, of a stolen good or an honest one, misreads it as
 * often; what else they write of it differs now and then too.
 */
final class Market {
    static final double MISREAD = Double.parseDouble(System.getProperty("bench.misread", "0.05"));
    private static final double STOLEN_SHARE = 0.005;
    private static final double BORNE_TWICE = 0.0005;
    private static final int STOLEN_OF_THOUSAND = 10;
    private static final long STRIDE = 7_368_787L;
    private static final long FEWEST_THOUSANDS = 9_000;

    private final long seed;
    private final int goods;
    private final int purchases;
    private final List<Shelf> shelves = new ArrayList<>();

    /**
     * The goods of one model.
     *
     * @param firstStolen the number of the first of its stolen goods, those of the models before it counted
     * @param series how many of its thousands have ten stolen goods
     */
    private record Shelf(Numbering numbers, int firstStolen, int stolen, int firstHonest, int honest, int series) {
        int inSeries() {
            return series * STOLEN_OF_THOUSAND;
        }
    }

    /** A good itself, before anybody wrote anything down. */
    record Thing(GeneratedGood good, int colour) {}

    /**
     * A purchase.
     *
     * @param stolen the stolen good that was bought; -1 for an honest one
     * @param number as it was typed
     */
    record Purchase(int stolen, Thing thing, MisreadNumber number, int daysAgo) {}

    Market(long seed, int goods, int purchases) {
        this.seed = seed;
        this.goods = goods;
        this.purchases = purchases;
        stock(GoodModel.FRAMES, 0.45);
        stock(GoodModel.PHONES, 0.75);
        stock(GoodModel.CARS, 0.85);
        stock(GoodModel.OTHERS.stream().filter(Market::isRoomy).toList(), 1);
    }

    int goods() {
        return goods;
    }

    int purchases() {
        return purchases;
    }

    int honestPurchases() {
        return purchases - stolenPurchases();
    }

    private int stolenPurchases() {
        return (int) (purchases * STOLEN_SHARE);
    }

    /** The thing behind a number of the register, 0 to {@link #goods()}. */
    Thing stolen(int index) {
        int place = (int) (index * STRIDE % goods);
        var shelf = shelves.get(shelfOf(place, true));
        int own = place - shelf.firstStolen;
        var random = random(1, index);
        var good = own < shelf.inSeries()
                ? shelf.numbers.number(own / STOLEN_OF_THOUSAND, own % STOLEN_OF_THOUSAND)
                : scattered(shelf, own - shelf.inSeries());
        return new Thing(good, random.nextInt(Account.COLOURS.size()));
    }

    /** How many days ago it was stolen. */
    int stolenDaysAgo(int index) {
        return 1 + random(2, index).nextInt(Account.DAYS);
    }

    Purchase purchase(int index) {
        int place = (int) (index * STRIDE % purchases);
        return place < stolenPurchases() ? ofStolen(place, index) : honest(place - stolenPurchases(), index);
    }

    /** One more purchase of a stolen good, misread in a given way: to count by way of misreading what is found. */
    Purchase probe(int index, MisreadNumber.Way way) {
        var random = random(4, index);
        while (true) {
            int stolen = random.nextInt(goods);
            var thing = stolen(stolen);
            var misread = MisreadNumber.in(way, thing.good.number(), random);
            if (misread.isPresent()) {
                return new Purchase(stolen, thing, misread.get(), soonAfter(stolen, random));
            }
        }
    }

    private Purchase ofStolen(int place, int index) {
        var random = random(3, index);
        int stolen = (int) ((place * STRIDE + seed) % goods);
        var thing = stolen(stolen);
        return new Purchase(stolen, thing, MisreadNumber.now(thing.good.number(), random), soonAfter(stolen, random));
    }

    private Purchase honest(int place, int index) {
        var random = random(3, index);
        var shelf = shelves.get(shelfOf(place, false));
        int own = place - shelf.firstHonest;
        boolean dense =
                shelf.series > 0 && own % 2 == 0 && own / 2 / shelf.series < Numbering.THOUSAND - STOLEN_OF_THOUSAND;
        var good = dense ? ofSeries(shelf, own / 2, random) : scattered(shelf, shelf.stolen + own);
        var thing = new Thing(good, random.nextInt(Account.COLOURS.size()));
        return new Purchase(-1, thing, MisreadNumber.now(good.number(), random), random.nextInt(Account.DAYS));
    }

    /** Hardly ever the number of another of the series, by a mistake of the maker. */
    private static GeneratedGood ofSeries(Shelf shelf, int own, SplittableRandom random) {
        int place = random.nextDouble() < BORNE_TWICE
                ? random.nextInt(Numbering.THOUSAND)
                : STOLEN_OF_THOUSAND + own / shelf.series;
        return shelf.numbers.number(own % shelf.series, place);
    }

    private static GeneratedGood scattered(Shelf shelf, int own) {
        long thousands = shelf.numbers.room() - shelf.series;
        return shelf.numbers.number(shelf.series + own % thousands, (int) (own / thousands));
    }

    /** Sold within some weeks; one in a hundred thefts is dated too late. */
    private int soonAfter(int stolen, SplittableRandom random) {
        int weeks = (int) (-30 * Math.log(1 - random.nextDouble()));
        int days = random.nextInt(100) == 0 ? -1 - random.nextInt(10) : weeks;
        return Math.max(0, stolenDaysAgo(stolen) - days);
    }

    private int shelfOf(int place, boolean stolen) {
        int low = 0;
        int high = shelves.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) / 2;
            int first = stolen ? shelves.get(middle).firstStolen : shelves.get(middle).firstHonest;
            if (first <= place) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /** Shelves up to this share of all goods, as much of each model. */
    private void stock(List<GoodModel> models, double upTo) {
        int firstStolen = shelves.isEmpty() ? 0 : shelves.getLast().firstStolen + shelves.getLast().stolen;
        int firstHonest = shelves.isEmpty() ? 0 : shelves.getLast().firstHonest + shelves.getLast().honest;
        int stolen = (int) Math.round(goods * upTo) - firstStolen;
        int honest = (int) Math.round(honestPurchases() * upTo) - firstHonest;
        for (int i = 0; i < models.size(); i++) {
            var numbers = Numbering.of(models.get(i), random(5, shelves.size()));
            int from = firstStolen + part(stolen, i, models.size());
            int count = firstStolen + part(stolen, i + 1, models.size()) - from;
            int fromHonest = firstHonest + part(honest, i, models.size());
            int countHonest = firstHonest + part(honest, i + 1, models.size()) - fromHonest;
            int series = models.get(i).runningDigits() >= 3 ? count / 2 / STOLEN_OF_THOUSAND : 0;
            shelves.add(new Shelf(numbers, from, count, fromHonest, countHonest, series));
        }
    }

    private static int part(int all, int parts, int of) {
        return (int) ((long) all * parts / of);
    }

    /** A maker of so many goods has at least some digits to number them. */
    private static boolean isRoomy(GoodModel model) {
        return Numbering.of(model, new SplittableRandom(0)).room() > FEWEST_THOUSANDS;
    }

    private SplittableRandom random(int what, long index) {
        return new SplittableRandom(seed * 31 + what + 1_000_003L * index).split();
    }
}
