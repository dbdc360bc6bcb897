// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import nl.waakzaam.hits.Hit;
import nl.waakzaam.hits.notification.Channel.Kind;
import nl.waakzaam.hits.notification.TestReceiver.Received;
import nl.waakzaam.notices.MailSettled;
import nl.waakzaam.notices.TestPost;
import nl.waakzaam.support.DemoProductTest;
import nl.waakzaam.support.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** What happens to a hit reaches each channel of its area, whatever the receiver and our own nodes do meanwhile. */
@DemoProductTest
class DelivererTest {
    private static final String UTRECHT = "GM0344";
    private static final String MIDDEN_NEDERLAND = "RE03";
    private static final Network LOOPBACK = Network.of("127.0.0.0/8");

    @TempDir
    static Path folder;

    @Autowired
    ApplicationContext product;

    @Autowired
    PostgresChannels channels;

    @Autowired
    Deliveries deliveries;

    @Autowired
    HitEvents events;

    @Autowired
    JdbcClient database;

    @Autowired
    JsonMapper json;

    @Autowired
    TestClock clock;

    private final String secret = WebhookSecrets.fresh();
    private TestReceiver receiver;
    private TestHits hits;

    @BeforeEach
    void start() throws Exception {
        database.sql("delete from hits.delivery").update();
        database.sql("update hits.channel set removed_at = now(), target = null where removed_at is null")
                .update();
        receiver = new TestReceiver(folder);
        hits = new TestHits(product);
    }

    @AfterEach
    void stop() {
        receiver.close();
    }

    @Test
    void a_sure_hit_is_told_at_once_signed_and_without_a_word_about_persons() throws Exception {
        aChannel(MIDDEN_NEDERLAND, false, "NEW");
        var hit = hits.found(UTRECHT);

        node().bringAll();

        var got = only();
        assertThat(got.isSignedWith(secret)).isTrue();
        assertThat(got.timestamp()).isEqualTo(Long.toString(clock.instant().getEpochSecond()));
        assertThat(got.contentType()).isEqualTo("application/cloudevents+json; charset=UTF-8");
        var event = json.readTree(got.body());
        assertThat(event.propertyNames())
                .containsExactlyInAnyOrder(
                        "specversion", "id", "source", "type", "time", "subject", "datacontenttype", "dataref", "data");
        assertThat(event.get("specversion").asString()).isEqualTo("1.0");
        assertThat(event.get("source").asString()).startsWith("urn:nld:");
        assertThat(event.get("type").asString()).isEqualTo("nl.waakzaam.treffer.gevonden.v1");
        assertThat(event.get("subject").asString()).isEqualTo(hit.toString());
        assertThat(event.get("dataref").asString()).endsWith("/politie/treffers/" + hit);
        assertThat(Instant.parse(event.get("time").asString())).isEqualTo(clock.instant());
        assertThat(event.get("data").toString())
                .isEqualTo("{\"treffer\":\"%s\",\"stand\":\"gevonden\",\"zekerheid\":\"vrijwel-zeker\",".formatted(hit)
                        + "\"categorie\":\"fiets\",\"gemeente\":\"GM0344\"}");
    }

    @Test
    void a_step_that_is_told_on_two_channels_is_two_messages_about_one_event() {
        aChannel(UTRECHT, false, "NEW");
        aChannel(MIDDEN_NEDERLAND, false, "NEW");
        hits.found(UTRECHT);

        node().bringAll();

        assertThat(receiver.received())
                .extracting(Received::id)
                .doesNotHaveDuplicates()
                .hasSize(2);
        assertThat(receiver.received())
                .extracting(got -> json.readTree(got.body()).get("id").asString())
                .hasSize(2)
                .containsOnly(json.readTree(receiver.received().getFirst().body())
                        .get("id")
                        .asString());
    }

    @Test
    void each_step_is_told_once_to_who_wants_it_and_lies_in_the_area() {
        aChannel(MIDDEN_NEDERLAND, false, "NEW", "ASSIGNED");
        aChannel("GM0363", true, "NEW", "ASSIGNED");
        aChannel("NL", false, "NOT_THE_SAME");
        var hit = hits.found(UTRECHT);
        hits.step(hit, "ASSIGNED");
        hits.step(hit, "NOT_THE_SAME");

        node().bringAll();
        node().bringAll();

        assertThat(receiver.received())
                .extracting(got -> json.readTree(got.body()).get("type").asString())
                .containsExactlyInAnyOrder(
                        "nl.waakzaam.treffer.gevonden.v1",
                        "nl.waakzaam.treffer.opgepakt.v1",
                        "nl.waakzaam.treffer.niet-hetzelfde.v1");
    }

    @ParameterizedTest
    @EnumSource(Hit.State.class)
    void each_state_has_a_word_outside(Hit.State state) {
        assertThat(HitEvents.STANDS).containsKey(state.name());
    }

    @Test
    void a_hit_that_a_person_must_look_at_is_told_to_who_asked_for_those_and_to_the_others_once_it_is_sure() {
        aChannel(UTRECHT, false, "NEW");
        aChannel(UTRECHT, true, "NEW");
        var hit = hits.found(UTRECHT, "LIKELY");
        node().bringAll();
        assertThat(receiver.received()).hasSize(1);

        hits.becomesSure(hit);
        hits.becomesSure(hit);
        node().bringAll();

        assertThat(receiver.received()).hasSize(2);
    }

    @Test
    void a_receiver_that_fails_gets_it_again_later_with_the_same_id_and_each_attempt_is_proven() throws Exception {
        aChannel(UTRECHT, false, "NEW");
        hits.found(UTRECHT);
        receiver.answers(503);
        node().bringAll();
        node().bringAll();
        assertThat(receiver.received()).hasSize(1);

        receiver.answers(200);
        clock.pass(Duration.ofSeconds(5));
        node().bringAll();

        assertThat(receiver.received()).hasSize(2);
        assertThat(receiver.received())
                .extracting(Received::id)
                .containsOnly(receiver.received().getFirst().id());
        assertThat(receiver.received().getLast().isSignedWith(secret)).isTrue();
        assertThat(receiver.received().getLast().timestamp())
                .isNotEqualTo(receiver.received().getFirst().timestamp());
        assertThat(proof()).containsExactly("ANSWER 503", "DELIVERED 200");
    }

    @Test
    void after_the_last_attempt_it_lies_aside_until_a_person_sends_it_again() {
        aChannel(UTRECHT, false, "NEW");
        hits.found(UTRECHT);
        receiver.answers(500);
        for (int attempt = 0; attempt < BackOff.MOST + 3; attempt++) {
            node().bringAll();
            clock.pass(Duration.ofHours(8));
        }
        assertThat(receiver.received()).hasSize(BackOff.MOST);
        assertThat(states()).containsExactly("DEAD");

        receiver.answers(204);
        assertThat(deliveries.resend(
                        UUID.fromString(receiver.received().getFirst().id()), clock.instant()))
                .isTrue();
        node().bringAll();

        assertThat(states()).containsExactly("DELIVERED");
        assertThat(receiver.received())
                .extracting(Received::id)
                .containsOnly(receiver.received().getFirst().id());
    }

    @Test
    void a_receiver_that_is_gone_for_good_is_not_asked_again() {
        aChannel(UTRECHT, false, "NEW");
        hits.found(UTRECHT);
        receiver.answers(410);
        node().bringAll();
        assertThat(states()).containsExactly("DEAD");
        assertThat(proof()).containsExactly("GONE 410");
    }

    @Test
    void a_redirection_is_not_followed() {
        aChannel(UTRECHT, false, "NEW");
        hits.found(UTRECHT);
        receiver.redirectsTo(URI.create("https://127.0.0.1:" + receiver.port() + "/binnen"));

        node().bringAll();

        assertThat(receiver.received()).hasSize(1);
        assertThat(proof()).containsExactly("ANSWER 307");
    }

    @Test
    void a_receiver_that_says_nothing_or_never_stops_keeps_us_for_seconds_only() {
        aChannel(UTRECHT, false, "NEW");
        hits.found(UTRECHT);
        receiver.hangs();
        node().bringAll();
        receiver.neverStopsTalking();
        clock.pass(Duration.ofSeconds(5));
        node().bringAll();

        assertThat(proof()).containsExactly("TIME ", "DELIVERED 200");
    }

    @Test
    void who_cannot_prove_who_it_is_gets_nothing() {
        aChannel(UTRECHT, false, "NEW");
        hits.found(UTRECHT);

        node("").bringAll();

        assertThat(receiver.received()).isEmpty();
        assertThat(proof()).containsExactly("CERTIFICATE ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://127.0.0.1:%d/",
                "https://localhost:%d/",
                "https://2130706433:%d/",
                "https://[::1]:%d/",
                "https://[::ffff:127.0.0.1]:%d/"
            })
    void the_machine_itself_is_out_of_reach(String url) {
        aChannelTo(url.formatted(receiver.port()));
        hits.found(UTRECHT);

        nodeWith(
                        new ReachableAddresses(List.of(), InetAddress::getAllByName),
                        receiver.certificate().toString())
                .bringAll();

        assertThat(receiver.received()).isEmpty();
        assertThat(proof()).containsExactly("ADDRESS ");
    }

    @Test
    void a_name_is_asked_once_so_that_it_cannot_mean_another_machine_when_it_was_checked() {
        aChannel(UTRECHT, false, "NEW");
        hits.found(UTRECHT);
        var asked = new ArrayList<String>();
        ReachableAddresses.Names rebinding = host -> {
            asked.add(host);
            var safe = asked.size() % 2 == 1;
            return new InetAddress[] {InetAddress.ofLiteral(safe ? "127.0.0.2" : "127.0.0.1")};
        };
        var onlySafe = List.of(Network.of("127.0.0.2/32"));

        nodeWith(
                        new ReachableAddresses(onlySafe, rebinding),
                        receiver.certificate().toString())
                .bringAll();
        assertThat(asked).containsExactly("ontvanger.example");
        assertThat(proof()).containsExactly("CONNECTION ");

        clock.pass(Duration.ofSeconds(5));
        nodeWith(
                        new ReachableAddresses(onlySafe, rebinding),
                        receiver.certificate().toString())
                .bringAll();
        assertThat(proof()).containsExactly("CONNECTION ", "ADDRESS ");
        assertThat(receiver.received()).isEmpty();
    }

    @Test
    void what_a_node_sent_before_it_died_is_sent_again_with_the_same_id_when_its_lease_ends() {
        var channel = aChannel(UTRECHT, false, "NEW");
        hits.found(UTRECHT);
        var claimed = deliveries.claim(channel, clock.instant()).orElseThrow();
        carrier(receiver.certificate().toString())
                .bring(claimed, channels.find(channel).orElseThrow());
        node().bringAll();
        assertThat(receiver.received()).hasSize(1);

        clock.pass(Deliveries.LEASE);
        node().bringAll();

        assertThat(receiver.received())
                .extracting(Received::id)
                .containsExactly(claimed.id().toString(), claimed.id().toString());
        assertThat(states()).containsExactly("DELIVERED");
    }

    @Test
    void a_node_whose_lease_ended_may_say_that_it_arrived_but_not_that_it_failed() {
        var channel = aChannel(UTRECHT, false, "NEW");
        hits.found(UTRECHT);
        var slow = deliveries.claim(channel, clock.instant()).orElseThrow();
        clock.pass(Deliveries.LEASE);
        var next = deliveries.claim(channel, clock.instant()).orElseThrow();
        assertThat(next.id()).isEqualTo(slow.id());

        deliveries.settle(slow, new Outcome.Failed(Outcome.Why.TIME, ""), clock.instant());
        clock.pass(Deliveries.LEASE.dividedBy(2));
        assertThat(deliveries.claim(channel, clock.instant())).isEmpty();

        deliveries.settle(slow, new Outcome.Delivered("200"), clock.instant());
        deliveries.settle(next, new Outcome.Failed(Outcome.Why.TIME, ""), clock.instant());
        assertThat(states()).containsExactly("DELIVERED");
    }

    @Test
    void many_nodes_at_once_send_each_of_them_once() throws Exception {
        aChannel(UTRECHT, false, "NEW");
        aChannel("NL", false, "NEW");
        for (int i = 0; i < 50; i++) {
            hits.found(UTRECHT);
        }
        var go = new CountDownLatch(1);
        try (var nodes = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 4; i++) {
                var node = node();
                var _ = nodes.submit(() -> {
                    go.await();
                    node.bringAll();
                    return null;
                });
            }
            go.countDown();
        }
        assertThat(receiver.received()).hasSize(100);
        assertThat(receiver.received()).extracting(Received::id).doesNotHaveDuplicates();
        assertThat(states()).hasSize(100).containsOnly("DELIVERED");
    }

    @Test
    void for_a_day_after_a_secret_was_replaced_both_sign() throws Exception {
        var channel = aChannel(UTRECHT, false, "NEW");
        var next = WebhookSecrets.fresh();
        channels.rotate(channel, next, clock.instant());
        hits.found(UTRECHT);
        node().bringAll();
        assertThat(only().isSignedWith(secret)).isTrue();
        assertThat(only().isSignedWith(next)).isTrue();

        clock.pass(PostgresChannels.OVERLAP);
        hits.found(UTRECHT);
        node().bringAll();
        assertThat(receiver.received().getLast().isSignedWith(secret)).isFalse();
        assertThat(receiver.received().getLast().isSignedWith(next)).isTrue();
    }

    @Test
    void a_paused_channel_keeps_what_comes_and_a_removed_one_gets_nothing_any_more() {
        var channel = aChannel(UTRECHT, false, "NEW");
        channels.pause(channel, clock.instant());
        hits.found(UTRECHT);
        node().bringAll();
        assertThat(receiver.received()).isEmpty();

        channels.pause(channel, null);
        node().bringAll();
        assertThat(receiver.received()).hasSize(1);

        hits.found(UTRECHT);
        channels.remove(channel, clock.instant());
        hits.found(UTRECHT);
        node().bringAll();
        assertThat(receiver.received()).hasSize(1);
        assertThat(database.sql("select secret is null and target is null from hits.channel where id = ?")
                        .param(channel)
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void a_team_is_mailed_that_something_happened_and_not_what_and_the_servers_yes_is_the_proof() {
        var team = UUID.randomUUID() + "@politie.example";
        var channel = new Channel(UUID.randomUUID(), "Team", Kind.MAIL, UTRECHT, List.of("NEW"), false, team, null);
        channels.add(channel, null, clock.instant());
        var hit = hits.found(UTRECHT);
        var mailing = new TestNode(deliveries, channels, product.getBean(MailCarrier.class), clock);

        mailing.bringAll();
        clock.pass(Deliveries.LEASE.multipliedBy(3));
        mailing.bringAll();
        assertThat(states()).containsExactly("WAITING");

        var mails = new TestPost(product).of(team);
        assertThat(mails).hasSize(1);
        assertThat(mails.getFirst().text())
                .contains("/politie/treffers")
                .doesNotContain(hit.toString(), UTRECHT, "fiets", "Gazelle");
        assertThat(states()).containsExactly("DELIVERED");
        assertThat(proof()).containsExactly("DELIVERED demo");
    }

    @ParameterizedTest
    @CsvSource({"REFUSED,REFUSED", "GIVEN_UP,NOT_TAKEN"})
    void a_mail_that_was_refused_or_given_up_lies_aside_with_that_reason_and_what_the_server_said(
            MailSettled.Ending ending, String outcome) {
        var team = UUID.randomUUID() + "@politie.example";
        var id = UUID.randomUUID();
        channels.add(
                new Channel(id, "Team", Kind.MAIL, UTRECHT, List.of("NEW"), false, team, null), null, clock.instant());
        hits.found(UTRECHT);
        var claimed = deliveries.claim(id, clock.instant()).orElseThrow();

        product.publishEvent(
                new MailSettled("notification " + claimed.id(), ending, "550 no such user", clock.instant()));

        assertThat(states()).containsExactly("DEAD");
        assertThat(proof()).containsExactly(outcome + " 550 no such user");
    }

    @ParameterizedTest
    @EnumSource(Outcome.Why.class)
    void each_reason_has_its_own_words(Outcome.Why why) {
        for (var language : List.of(Locale.of("nl"), Locale.ENGLISH)) {
            assertThat(product.getMessage("notification.outcome." + why, new Object[] {"550"}, language))
                    .isNotBlank();
        }
    }

    @Test
    void where_it_leads_and_what_signs_it_cannot_be_read_in_the_database() {
        var channel = aChannel(UTRECHT, false, "NEW");
        var row = database.sql("select encode(target || secret, 'escape') from hits.channel where id = ?")
                .param(channel)
                .query(String.class)
                .single();
        assertThat(row).doesNotContain("ontvanger").doesNotContain(secret.substring(6));
    }

    private Received only() {
        assertThat(receiver.received()).hasSize(1);
        return receiver.received().getFirst();
    }

    private List<String> states() {
        return database.sql("select state from hits.delivery")
                .query((row, number) -> row.getString(1))
                .list();
    }

    private List<String> proof() {
        return database.sql("select outcome || ' ' || answer from hits.attempt order by id")
                .query((row, number) -> row.getString(1))
                .list();
    }

    private UUID aChannel(String area, boolean likely, String... states) {
        return aChannel(area, likely, receiver.url(), List.of(states));
    }

    private void aChannelTo(String url) {
        aChannel("NL", false, url, List.of("NEW"));
    }

    private UUID aChannel(String area, boolean likely, String url, List<String> states) {
        var id = UUID.randomUUID();
        channels.add(new Channel(id, "Proef", Kind.WEBHOOK, area, states, likely, url, null), secret, clock.instant());
        return id;
    }

    private TestNode node() {
        return node(receiver.certificate().toString());
    }

    private TestNode node(String certificates) {
        return nodeWith(onlyTheReceiver(), certificates);
    }

    private TestNode nodeWith(ReachableAddresses addresses, String certificates) {
        return new TestNode(deliveries, channels, carrier(addresses, certificates), clock);
    }

    private WebhookCarrier carrier(String certificates) {
        return carrier(onlyTheReceiver(), certificates);
    }

    private WebhookCarrier carrier(ReachableAddresses addresses, String certificates) {
        return new WebhookCarrier(NotificationConfiguration.client(addresses, certificates), events, channels, clock);
    }

    private static ReachableAddresses onlyTheReceiver() {
        return new ReachableAddresses(
                List.of(LOOPBACK), host -> new InetAddress[] {InetAddress.ofLiteral("127.0.0.1")});
    }
}
