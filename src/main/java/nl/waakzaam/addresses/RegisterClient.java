// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.addresses;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import tools.jackson.databind.JsonNode;

/** Asks one register, and waits a few seconds at most: a visitor waits for the answer. */
public final class RegisterClient {
    private static final Logger LOG = LoggerFactory.getLogger(RegisterClient.class);
    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration READ = Duration.ofSeconds(3);

    private final String name;
    private final String address;
    private final RestClient client;

    /** @param headers that go with each question, such as a key */
    public RegisterClient(String name, String address, Map<String, String> headers) {
        this.name = name;
        this.address = address;
        var requests = new JdkClientHttpRequestFactory(
                HttpClient.newBuilder().connectTimeout(CONNECT).build());
        requests.setReadTimeout(READ);
        this.client = RestClient.builder()
                .requestFactory(requests)
                .baseUrl(address)
                .defaultHeaders(all -> headers.forEach(all::set))
                .build();
    }

    /** What came of a question. */
    public sealed interface Answer {
        record Found(JsonNode json) implements Answer {}

        record NotFound() implements Answer {}

        /** It is off, away or too slow, or said what we do not understand. */
        record Unavailable() implements Answer {}
    }

    public Answer ask(String path, Object... values) {
        if (address.isEmpty()) {
            return new Answer.Unavailable();
        }
        try {
            var json = client.get().uri(path, values).retrieve().body(JsonNode.class);
            return json == null ? new Answer.Unavailable() : new Answer.Found(json);
        } catch (HttpClientErrorException.NotFound absent) {
            return new Answer.NotFound();
        } catch (RestClientException failure) {
            LOG.warn(
                    "The register of {} gave no answer: {}",
                    name,
                    failure.getClass().getSimpleName());
            return new Answer.Unavailable();
        }
    }
}
