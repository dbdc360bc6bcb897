// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.bench;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** The tills, in a JVM of their own. Arguments: a file with a token of each shop, connections; then {@link LoadRounds}. */
public final class PurchaseClient {
    private final List<String> tokens;

    private PurchaseClient(List<String> tokens) {
        this.tokens = tokens;
    }

    public static void main(String[] arguments) throws Exception {
        var client = new PurchaseClient(Files.readAllLines(Path.of(arguments[0])));
        new LoadRounds(Integer.parseInt(arguments[1]), path -> number -> client.request(path)).serve();
    }

    /** A bicycle that a person sold to one of the shops, under a key of its own. */
    private byte[] request(String path) {
        var random = ThreadLocalRandom.current();
        return request(path, tokens.get(random.nextInt(tokens.size())), random.nextInt(100_000_000));
    }

    static byte[] request(String path, String token, int number) {
        var body = """
                {"verkoper":{"soort":"particulier","naam":"J. Proef","adres":"Kade 1, 3511 ZZ Utrecht",\
                "documentSoort":"paspoort","documentNummer":"PR%08d","documentLand":"NL","geboorteDatum":"1985-03-14"},\
                "goederen":[{"categorie":"fiets","merk":"Gazelle","type":"Orange C7","kleur":"zwart","prijs":"125.00",\
                "kenmerken":[{"soort":"framenummer","waarde":"BA%08d"}]}]}""".formatted(number, number);
        var request = """
                POST %s HTTP/1.1\r
                Host: localhost\r
                Authorization: Bearer %s\r
                Idempotency-Key: %s\r
                Content-Type: application/json\r
                Accept: application/json\r
                Content-Length: %d\r
                \r
                %s""".formatted(path, token, UUID.randomUUID(), body.length(), body);
        return request.getBytes(StandardCharsets.US_ASCII);
    }
}
