// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.bench;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** The citizens, in a JVM of their own. Arguments: goods in the register, connections; then {@link LoadRounds}. */
public final class LoadClient {
    private static final int ADDRESSES = 10_000;
    private static final int QUESTIONS = 40_000;

    private final List<String> questions;

    private LoadClient(GeneratedRegister register) {
        this.questions = questions(register);
    }

    public static void main(String[] arguments) throws Exception {
        var client = new LoadClient(new GeneratedRegister(Integer.parseInt(arguments[0])));
        new LoadRounds(Integer.parseInt(arguments[1]), client::requests).serve();
    }

    /** One in ten is registered; of the others half are from just after a registered series. */
    private static List<String> questions(GeneratedRegister register) {
        var random = new SplittableRandom(4);
        return IntStream.range(0, QUESTIONS)
                .mapToObj(i -> i % 10 == 0
                        ? register.anyGood(random)
                        : i % 2 == 0 ? register.denseInnocent(random) : register.otherInnocent(random))
                .map(LoadClient::question)
                .toList();
    }

    private static String question(GeneratedGood good) {
        return """
                {"categorie":"%s","merk":"%s","kenmerken":[{"soort":"%s","waarde":"%s"}]}""".formatted(
                good.model().category().code(), good.model().make(), good.kind().dutchName(), good.number());
    }

    private LoadRounds.Requests requests(String path) {
        var random = new SplittableRandom(5);
        var requests = questions.stream()
                .map(question -> request(path, question, random.nextInt(ADDRESSES)))
                .toArray(byte[][]::new);
        return number -> requests[(int) (number % requests.length)];
    }

    /** From an address at random: those of a country do not use up their leases in step. */
    private static byte[] request(String path, String body, int address) {
        var request = """
                POST %s HTTP/1.1\r
                Host: localhost\r
                X-Forwarded-For: 10.%d.%d.7\r
                Content-Type: application/json\r
                Accept: application/json\r
                Content-Length: %d\r
                \r
                %s""".formatted(path, address / 250, address % 250, body.length(), body);
        return request.getBytes(StandardCharsets.US_ASCII);
    }
}
