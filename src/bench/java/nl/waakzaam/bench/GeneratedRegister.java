// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.bench;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * An invented register of stolen goods, the same for the same seed: 45% bicycle frames, 30% telephones, 10% cars, 15%
 * other; half of it in series of a thousand consecutive numbers of one make and type, in no order.
 */
final class GeneratedRegister {
    static final long SEED = 20_210_907L;
    private static final double GOLDEN = 0.6180339887498949;
    private static final long STRIDE = 7_368_787L;
    private static final List<GoodModel> COUNTED_OTHERS = GoodModel.OTHERS.stream()
            .filter(model -> model.runningDigits() >= 4)
            .toList();

    private final int size;
    private final List<NumberSeries> series;

    GeneratedRegister(int size) {
        this.size = size;
        this.series = IntStream.range(0, Math.max(1, size / 2 / NumberSeries.LENGTH))
                .mapToObj(
                        i -> NumberSeries.draw(model(i, COUNTED_OTHERS, random(-1 - i)), random(Integer.MIN_VALUE + i)))
                .toList();
    }

    int size() {
        return size;
    }

    Stream<GeneratedGood> goods() {
        return IntStream.range(0, size).mapToObj(this::good);
    }

    GeneratedGood good(int index) {
        int place = (int) (index * STRIDE % size);
        int dense = series.size() * NumberSeries.LENGTH;
        return place < dense && size >= 2 * NumberSeries.LENGTH
                ? series.get(place / NumberSeries.LENGTH).registered(place % NumberSeries.LENGTH)
                : scattered(place);
    }

    GeneratedGood anyGood(SplittableRandom random) {
        return good(random.nextInt(size));
    }

    /** A number that is not registered, from a series of which the numbers just before it are. */
    GeneratedGood denseInnocent(SplittableRandom random) {
        return series.get(random.nextInt(series.size())).innocent(random.nextInt(NumberSeries.LENGTH));
    }

    /** A number of a registered model that is most likely not registered. */
    GeneratedGood otherInnocent(SplittableRandom random) {
        var model = model(random.nextInt(1 << 20), GoodModel.OTHERS, random);
        return new GeneratedGood(model, model.randomNumber(random));
    }

    int countSeries() {
        return series.size();
    }

    /** A registered number of a series; series and place wrap around. */
    GeneratedGood ofSeries(int number, int place) {
        return series.get(number % series.size()).registered(place % NumberSeries.LENGTH);
    }

    private GeneratedGood scattered(int place) {
        var random = random(place);
        var model = model(place, GoodModel.OTHERS, random);
        return new GeneratedGood(model, model.randomNumber(random));
    }

    private static GoodModel model(int place, List<GoodModel> others, SplittableRandom random) {
        double share = place * GOLDEN % 1;
        var models = share < 0.45
                ? GoodModel.FRAMES
                : share < 0.75 ? GoodModel.PHONES : share < 0.85 ? GoodModel.CARS : others;
        return models.get(random.nextInt(models.size()));
    }

    private static SplittableRandom random(int place) {
        var seeded = new SplittableRandom(SEED + 31L * place);
        return seeded.split();
    }
}
