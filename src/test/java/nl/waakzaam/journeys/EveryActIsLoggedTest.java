// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.waakzaam.access.Right;
import nl.waakzaam.access.Rights;
import nl.waakzaam.access.Role;
import nl.waakzaam.access.TestClients;
import nl.waakzaam.access.TestSessions;
import nl.waakzaam.access.TestVisitors;
import nl.waakzaam.cameras.Kept;
import nl.waakzaam.cameras.search.PlacedCameras;
import nl.waakzaam.dealers.Dealers;
import nl.waakzaam.dealers.ShopId;
import nl.waakzaam.dealers.Shops;
import nl.waakzaam.footage.TestFootage;
import nl.waakzaam.notices.TestPost;
import nl.waakzaam.platform.Keys;
import nl.waakzaam.purchases.TestPhotos;
import nl.waakzaam.purchases.Wall;
import nl.waakzaam.purchases.offline.TestParcels;
import nl.waakzaam.purchases.seller.TestReceipts;
import nl.waakzaam.site.DutchTime;
import nl.waakzaam.stolengoods.GoodsReading;
import nl.waakzaam.stolengoods.bulk.TestBulkWork;
import nl.waakzaam.support.DemoProductTest;
import nl.waakzaam.support.ExifPhotos;
import nl.waakzaam.support.Register;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whoever shows, changes or takes in a record of a person or a good writes a line in the processing log. Asks each address
 * of the tables of rights and looks for the line under the trace of that one request; an address that is neither asked here
 * nor named as an exception fails the test.
 */
@DemoProductTest
class EveryActIsLoggedTest {
    /** The page of an owner of cameras. */
    private static final String FOOTAGE = "/beelden/{eigenaar:[0-9a-f-]{36}}";

    /** What shows or changes no record of a person or a good, with the reason. */
    private static final Map<String, Set<String>> EXCEPTIONS = Map.of(
            "an empty form, or a question for the reason",
            Set.of(
                    "GET /beheer/accounts/nieuw",
                    "GET /beheer/koppelingen/nieuw",
                    "GET /toezicht/logboek",
                    "GET /handelaar/controles/nieuw",
                    "GET /handelaar/controles/sjabloon.{soort:csv|xlsx|ods}",
                    "GET /politie/goederen/nieuw",
                    "GET /politie/goederen/gericht",
                    "GET /politie/goederen/beperkt",
                    "GET /politie/goederen/{id:\\d+}",
                    "GET /politie/zoeken",
                    "GET /handelaar/zoeken",
                    "GET /handelaar/inkopen/nieuw",
                    "GET /handelaar/inkopen/{id:[0-9a-f-]{36}}/bewijs/nieuw",
                    "GET /handelaar/balie/stand",
                    "GET /handelaar/inkopen/jaar",
                    "GET /politie/inkopen",
                    "GET /politie/cameras",
                    "GET /cijfers/herhaling",
                    "POST /cijfers/herhaling/stoppen",
                    "POST /diefstalcheck/melding",
                    "POST /diefstalcheck/betwisting",
                    "POST /diefstalcheck/bericht",
                    "POST /opkoper-worden",
                    "GET /opkoper/wijziging/{soort:winkel|verhuizing|woonadres|stoppen|vrijstelling}"),
            "what is typed and is registered nowhere yet: going on with it is logged, and so is registering it",
            Set.of("POST /handelaar/inkopen/nieuw/concept"),
            "where a team gets its reminders: nobody is in it",
            Set.of(
                    "POST /gemeente/aanmeldingen/mailadres",
                    "POST /politie/opkopers/mailadres",
                    "POST /politie/bevelen/mailadres",
                    "POST /handelaar/aanhouden/herinnering"),
            "texts and steps of letters: nobody is in them; TextDeskTest shows that proposals are logged",
            Set.of(
                    "GET /gemeente/brieven",
                    "GET /gemeente/brieven/{code:GM\\d{4}}",
                    "GET /gemeente/brieven/{code:GM\\d{4}}/{onderdeel}/{taal}",
                    "GET /gemeente/brieven/{code:GM\\d{4}}/{onderdeel}/{taal}/wijzigen",
                    "POST /gemeente/brieven/{code:GM\\d{4}}/{onderdeel}/{taal}/wijzigen",
                    "POST /gemeente/brieven/{code:GM\\d{4}}/{onderdeel}/{taal}/voorleggen",
                    "GET /gemeente/brieven/voorstellen/{id:\\d{1,18}}",
                    "POST /gemeente/brieven/voorstellen/{id:\\d{1,18}}/goedkeuren",
                    "POST /gemeente/brieven/voorstellen/{id:\\d{1,18}}/afwijzen",
                    "POST /gemeente/brieven/voorstellen/{id:\\d{1,18}}/intrekken",
                    "GET /gemeente/brieven/brief/{id}"),
            "machines, terms, counts and reports of figures: nobody is in them but who wrote them",
            Set.of(
                    "GET /verslagen",
                    "POST /verslagen",
                    "POST /verslagen.csv",
                    "GET /verslagen/nieuw",
                    "POST /verslagen/nieuw",
                    "GET /verslagen/{id:[0-9a-f-]{36}}",
                    "POST /verslagen/{id:[0-9a-f-]{36}}",
                    "GET /verslagen/{id:[0-9a-f-]{36}}/tekst",
                    "POST /verslagen/{id:[0-9a-f-]{36}}/tekst",
                    "POST /verslagen/{id:[0-9a-f-]{36}}/voorbeeld",
                    "GET /verslagen/{id:[0-9a-f-]{36}}/blokken/{blok:\\d{1,9}}",
                    "POST /verslagen/{id:[0-9a-f-]{36}}/blokken/{blok:\\d{1,9}}",
                    "POST /verslagen/{id:[0-9a-f-]{36}}/blokken/{blok:\\d{1,9}}/omhoog",
                    "POST /verslagen/{id:[0-9a-f-]{36}}/blokken/{blok:\\d{1,9}}/omlaag",
                    "POST /verslagen/{id:[0-9a-f-]{36}}/blokken/{blok:\\d{1,9}}/verwijderen",
                    "GET /verslagen/{id:[0-9a-f-]{36}}/blokken/{blok:\\d{1,9}}/invoegen",
                    "POST /verslagen/{id:[0-9a-f-]{36}}/blokken/{blok:\\d{1,9}}/invoegen",
                    "GET /verslagen/{id:[0-9a-f-]{36}}/blokken/{blok:\\d{1,9}}/plaatsen",
                    "POST /verslagen/{id:[0-9a-f-]{36}}/blokken/{blok:\\d{1,9}}/plaatsen",
                    "POST /verslagen/{id:[0-9a-f-]{36}}/blokken/{blok:\\d{1,9}}/opmerkingen",
                    "GET /verslagen/{id:[0-9a-f-]{36}}/versies",
                    "GET /verslagen/{id:[0-9a-f-]{36}}/controle",
                    "POST /verslagen/{id:[0-9a-f-]{36}}/controle",
                    "GET /verslagen/{id:[0-9a-f-]{36}}/vaststellen",
                    "POST /verslagen/{id:[0-9a-f-]{36}}/vaststellen",
                    "GET /verslagen/{id:[0-9a-f-]{36}}/verslag.{soort:pdf|docx|html|csv|zip}",
                    "POST /verslagen/{id:[0-9a-f-]{36}}/opmerkingen/{opmerking:\\d{1,18}}",
                    "GET /verslagen/{id:[0-9a-f-]{36}}/versies/{versie:\\d{1,9}}",
                    "POST /verslagen/{id:[0-9a-f-]{36}}/versies/{versie:\\d{1,9}}",
                    "GET /opkoper/kassas",
                    "GET /politie/treffers/aantallen",
                    "GET /politie/beelden/teksten",
                    "POST /cijfers/cameras",
                    "POST /cijfers/cameras.csv",
                    "GET /politie/cameras/zoekingen/{id:[0-9a-f-]{36}}/sleutels",
                    "GET /beheer/koppelingen",
                    "POST /beheer/koppelingen",
                    "GET /beheer/meldkanalen",
                    "POST /beheer/meldkanalen",
                    "GET /beheer/meldkanalen/nieuw",
                    "GET /beheer/meldkanalen/{id:[0-9a-f-]{36}}",
                    "GET /beheer/meldkanalen/onbezorgd",
                    "POST /beheer/meldkanalen/onbezorgd",
                    "GET /verantwoording/bewaartermijnen",
                    "GET /verantwoording/vernietigingen",
                    "GET /verantwoording/vernietigingen.csv",
                    "GET /verantwoording/vernietigingen/{id:\\d+}",
                    "GET /verantwoording/vernietigingen/{id:\\d+}.csv"),
            "how far the own list of a company is; what it is told of the register is logged",
            Set.of(
                    "GET /handelaar/controles",
                    "POST /handelaar/controles",
                    "GET /handelaar/controles/{id:\\d+}",
                    "GET /handelaar/controles/{id:\\d+}/voortgang",
                    "POST /handelaar/controles/{id:\\d+}/stoppen",
                    "POST /handelaar/controles/{id:\\d+}/verwijderen",
                    "GET /api/v1/bulkcontroles/{id}",
                    "DELETE /api/v1/bulkcontroles/{id}"),
            "parts of a file: UploadApiTest shows that its beginning, its arrival and its end are logged",
            Set.of(
                    "POST " + FOOTAGE + "/camera/{camera:[0-9a-f-]{36}}/bestanden",
                    "PATCH " + FOOTAGE + "/bestanden/{bestand:[0-9a-f-]{36}}",
                    "DELETE " + FOOTAGE + "/bestanden/{bestand:[0-9a-f-]{36}}"),
            "a check keeps nothing but its time, kind and outcome, and neither does its receipt",
            Set.of(
                    "POST /api/v1/diefstalchecks",
                    "POST /diefstalcheck",
                    "POST /diefstalcheck/lezen",
                    "POST /api/v1/diefstalchecks/bewijzen",
                    "POST /api/v1/diefstalchecks/_controleer",
                    "POST /diefstalcheck/bewijs",
                    "POST /bewijs/{token}",
                    "POST /bewijs/{token}/pdf"),
            "an owner of cameras comes in by a mailed link: OwnersTest and OwnerPagesTest show that each act is logged",
            Set.of(
                    "POST /camera-in-beeld",
                    "POST /camera-in-beeld/toegang/{token}",
                    "POST /camera-in-beeld/passkey",
                    "POST /camera-in-beeld/passkey/vraag",
                    "POST /camera-in-beeld/klopt/{token}",
                    "POST /mijn-cameras/beginnen",
                    "POST /mijn-cameras/kiezen",
                    "POST /mijn-cameras/overzicht",
                    "POST /mijn-cameras/overzicht.csv",
                    "POST /mijn-cameras/gegevens",
                    "POST /mijn-cameras/mailadres",
                    "POST /mijn-cameras/klopt",
                    "POST /mijn-cameras/plek",
                    "POST /mijn-cameras/plek/{id:[0-9a-f-]{36}}",
                    "POST /mijn-cameras/plek/{id:[0-9a-f-]{36}}/intrekken",
                    "POST /mijn-cameras/plek/{id:[0-9a-f-]{36}}/camera",
                    "POST /mijn-cameras/camera/{id:[0-9a-f-]{36}}",
                    "POST /mijn-cameras/camera/{id:[0-9a-f-]{36}}/intrekken",
                    "POST /mijn-cameras/bestand",
                    "POST /mijn-cameras/gezien",
                    "POST /mijn-cameras/gezien.csv",
                    "POST /mijn-cameras/collegas",
                    "POST /mijn-cameras/collegas/verwijderen",
                    "POST /mijn-cameras/passkeys",
                    "POST /mijn-cameras/passkeys/vraag",
                    "POST /mijn-cameras/passkeys/verwijderen",
                    "POST /mijn-cameras/intrekken",
                    "POST /mijn-cameras/uitgang"),
            "a way in: who came in or was refused is logged, which the tests of logging in show",
            Set.of(
                    "POST /inloggen",
                    "POST /inloggen/code",
                    "POST /inloggen/wachtwoord",
                    "POST /inloggen/koppelen",
                    "POST /inloggen/passkey/vraag",
                    "POST /inloggen/passkey",
                    "POST /inloggen/code/passkey/vraag",
                    "POST /inloggen/code/passkey",
                    "POST /inloggen/koppelen/passkey/vraag",
                    "POST /inloggen/koppelen/passkey",
                    "POST /uitloggen",
                    "POST /oauth2/token"));

    private static final String FORM_TOKEN = UUID.randomUUID().toString();
    private static final Pattern CODE = Pattern.compile("wz-code[^>]*>\\s*([^<]+?)\\s*<");
    private static final Pattern BUTTON = Pattern.compile("(/bericht/(?:vergeten/)?[\\w-]+)\n");
    private static final String NOBODY = "";
    private static final String TILL = """
                {"verkoper":{"soort":"bedrijf","naam":"Voorbeeld BV","adres":"Kade 1","kvkNummer":"90000199"},\
                "goederen":[{"categorie":"fiets","merk":"Gazelle","kleur":"rood","prijs":"1",\
                "kenmerken":[{"waarde":"BA1234567"}]}]}""";

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext product;

    @Autowired
    List<Rights> tables;

    @Autowired
    GoodsReading reading;

    @Autowired
    JdbcClient database;

    private final HttpClient http = HttpClient.newHttpClient();
    private final List<String> unlogged = new ArrayList<>();
    private final Set<String> asked = new TreeSet<>();
    private final String organisation = "Bedrijf " + UUID.randomUUID();
    private final String mail = "E-" + UUID.randomUUID() + "@voorbeeld.nl";
    private final String phone = "%08d".formatted(10_000_000 + new SecureRandom().nextInt(80_000_000));
    private String intake = "";
    private String detective = "";
    private String officer = "";
    private String administrator = "";
    private String dealer = "";
    private String official = "";
    private String supervisor = "";

    @BeforeEach
    void enter() {
        var sessions = new TestSessions(product);
        intake = "Cookie waakzaam_sessie=" + sessions.start(Role.POLICE_INTAKE);
        detective = "Cookie waakzaam_sessie=" + sessions.start(Role.DETECTIVE);
        officer = "Cookie waakzaam_sessie=" + sessions.start(Role.PRIVACY_OFFICER);
        administrator = "Cookie waakzaam_sessie=" + sessions.start(Role.ADMINISTRATOR);
        supervisor = "Cookie waakzaam_sessie=" + sessions.startIn(Role.SUPERVISOR, "GM0344");
        official = "Cookie waakzaam_sessie=" + sessions.startIn(Role.MUNICIPALITY, "GM0344");
        dealer = "Cookie waakzaam_sessie=" + sessions.start(Role.DEALER, organisation);
    }

    @Test
    void whoever_shows_or_changes_a_record_leaves_a_line_in_the_log() throws Exception {
        accounts();
        machines();
        channels();
        var number = Register.aNumber();
        var good = goods(number);
        searches(number);
        completions(good);
        tips();
        disputes(number);
        warnings(good);
        dealers();
        close(good);
        lists();
        purchases();
        inspections();
        cameras();
        footage();
        ownersOfFootage();
        incidents();
        oversight();
        assertThat(unlogged).as("asked, and no line in the processing log").isEmpty();
        var known = new TreeSet<>(asked);
        EXCEPTIONS.values().forEach(known::addAll);
        assertThat(known)
                .as("what is asked here or named as an exception, beside the tables of rights")
                .containsExactlyInAnyOrderElementsOf(toBeLogged());
    }

    @Test
    void the_privacy_officer_finds_and_exports_them_by_the_person_concerned() throws Exception {
        var number = Register.aNumber();
        var good = goods(number);
        searches(number);
        completions(good);
        tips();
        disputes(number);
        warnings(good);
        var account = new TestVisitors(product).never("A. Naam", Role.DEALER, "NL");
        ask(
                "GET /beheer/accounts/{id}",
                administrator,
                "/beheer/accounts/" + account.actor().substring(8));
        assertThat(told("pl-" + number.toLowerCase(Locale.ROOT)))
                .contains("legde vast: gestolen goed")
                .contains("bekeek: gestolen goed")
                .contains("bekeek: lijst van gestolen goederen")
                .contains("wijzigde: aanvulling van een eigenaar")
                .doesNotContain("melding van een burger");
        assertThat(unlogged).isEmpty();
        assertThat(told("+31 6 " + phone)).contains("legde vast: melding").contains("wijzigde: melding");
        assertThat(told(mail.toLowerCase(Locale.ROOT)))
                .contains("bekeek: betwisting")
                .contains("legde vast: bericht voor een koper")
                .contains("vernietigde: bericht voor een koper");
        assertThat(told(account.login())).contains("bekeek: account");
        assertThat(told("niemand-" + number)).doesNotContain("bekeek: gestolen goed");
        assertThat(wholeLog()).doesNotContain(mail, phone, "PL-" + number);
    }

    /** What is shown and what is handed over about somebody. */
    private String told(String person) throws IOException, InterruptedException {
        var question =
                form("betrokkene", person, "van", "2020-01-01", "tot", "2099-12-31", "reden", "verzoek om inzage");
        var shown = ask("POST /toezicht/logboek", officer, "/toezicht/logboek", question);
        assertThat(shown.body()).contains("id=\"gevonden\"");
        return ask("POST /toezicht/logboek/inzage", officer, "/toezicht/logboek/inzage", question)
                .body();
    }

    private String wholeLog() {
        return database.sql("""
                        select coalesce(string_agg(t::text, ' '), '') from
                            (select * from accountability.processing_log order by id desc limit 2000) t
                        """).query(String.class).single();
    }

    /**
     * All but the own account, pages that are the same for everybody, and the rules for dealers: those are law, and that
     * it is logged who proposed and decided is shown by RulesDeskTest.
     */
    private Set<String> toBeLogged() {
        return tables.stream()
                .filter(table -> !table.module().equals("rules"))
                .flatMap(table -> table.table().stream())
                .filter(right -> !(right.who() instanceof Right.Who.AnyAccount))
                .filter(right -> !(right.who() instanceof Right.Who.Everybody && right.method() == HttpMethod.GET))
                .map(right -> right.method() + " " + right.path())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void accounts() throws Exception {
        var id = new TestVisitors(product)
                .never("A. Naam", Role.DEALER, "NL")
                .actor()
                .replaceAll("[^0-9]", "");
        var one = "/beheer/accounts/" + id;
        list(administrator, "/beheer/accounts");
        ask(
                "POST /beheer/accounts/nieuw",
                administrator,
                "/beheer/accounts/nieuw",
                form(
                        "gebruikersnaam",
                        "nieuw-" + UUID.randomUUID(),
                        "naam",
                        "N. Nieuw",
                        "organisatie",
                        "Politie",
                        "rollen",
                        "DEALER",
                        "gebied",
                        "NL"));
        ask("GET /beheer/accounts/{id}", administrator, one);
        ask(
                "POST /beheer/accounts/{id}",
                administrator,
                one,
                form("naam", "A. Naam", "organisatie", "Politie", "rollen", "DEALER", "gebied", "NL"));
        for (var act : List.of("blokkeren", "uitloggen", "opnieuw")) {
            ask("POST /beheer/accounts/{id}/" + act, administrator, one + "/" + act, form());
        }
        ask("GET /toezicht/accounts", officer, "/toezicht/accounts");
        ask("GET /toezicht/accounts.csv", officer, "/toezicht/accounts.csv");
        var other =
                new TestVisitors(product).never("B. Naam", Role.DEALER, "NL").actor();
        ask(
                "POST /toezicht/accounts",
                officer,
                "/toezicht/accounts",
                form(other.replace("account:", "besluit-"), "houden"));
    }

    private void channels() throws Exception {
        var list = "/beheer/meldkanalen";
        var name = "Kanaal " + UUID.randomUUID();
        var typed = form(
                "naam", name, "soort", "WEBHOOK", "adres", "https://ontvanger.example/", "gebied", "NL", "stap", "NEW");
        ask("POST /beheer/meldkanalen/nieuw", administrator, list + "/nieuw", typed);
        ask("POST /beheer/meldkanalen.csv", administrator, list + ".csv", form());
        var channel = database.sql("select id from hits.channel where name = ?")
                .param(name)
                .query(UUID.class)
                .single();
        var one = "POST /beheer/meldkanalen/{id:[0-9a-f-]{36}}/";
        ask(one + "geheim", administrator, list + "/" + channel + "/geheim", form());
        var undelivered = database.sql("""
                        insert into hits.delivery (channel_id, state, due_at, made_at, settled_at)
                        values (?, 'DEAD', now(), now(), now()) returning id
                        """).param(channel).query(UUID.class).single();
        ask("POST /beheer/meldkanalen/onbezorgd.csv", administrator, list + "/onbezorgd.csv", form());
        ask(
                "POST /beheer/meldkanalen/onbezorgd/{id:[0-9a-f-]{36}}/opnieuw",
                administrator,
                list + "/onbezorgd/" + undelivered + "/opnieuw",
                form());
        ask(
                one + "{daad:proef|pauzeren|hervatten|verwijderen}",
                administrator,
                list + "/" + channel + "/verwijderen",
                form());
    }

    private void machines() throws Exception {
        var client = "test-" + UUID.randomUUID().toString().substring(0, 8);
        ask(
                "POST /beheer/koppelingen/nieuw",
                administrator,
                "/beheer/koppelingen/nieuw",
                form(
                        "naam",
                        client,
                        "titel",
                        "Test",
                        "organisatie",
                        "Politie",
                        "recht",
                        "gestolen-goederen:schrijven",
                        "bronnen",
                        "proef"));
        ask("POST /beheer/koppelingen.csv", administrator, "/beheer/koppelingen.csv", form());
        ask(
                "POST /beheer/koppelingen/{id}/intrekken",
                administrator,
                "/beheer/koppelingen/" + client + "/intrekken",
                form());
        var source = new TestClients(product, port).token("Politie", "gestolen-goederen:schrijven", Set.of("proef"));
        var good = "/api/v1/gestolen-goederen/proef/" + UUID.randomUUID();
        for (var time = 0; time < 2; time++) {
            ask(
                    "PUT /api/v1/gestolen-goederen/{bron}/{bronId}",
                    "Authorization Bearer " + source,
                    good,
                    json("{\"wijzigingsdatum\":\"2026-11-01T10:00:00Z\",\"categorie\":\"fiets\"}"));
        }
        ask("GET /api/v1/gestolen-goederen/{bron}/{bronId}", "Authorization Bearer " + source, good);
        bulk("Authorization Bearer " + new TestClients(product, port).token(organisation, "bulkcontroles:uitvoeren"));
    }

    private void bulk(String company) throws Exception {
        var sent = ask(
                "POST /api/v1/bulkcontroles",
                company,
                "/api/v1/bulkcontroles",
                json("{\"regels\":[{\"kenmerk\":\"%s\"}]}".formatted(Register.aNumber())));
        var address = sent.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", "");
        var id = address.replaceAll(".*/", "");
        new TestBulkWork(product).finish();
        ask("GET /api/v1/bulkcontroles/{id}/uitkomsten", company, address + "/uitkomsten");
        ask("GET /handelaar/controles/{id:\\d+}/uitkomsten", dealer, "/handelaar/controles/" + id + "/uitkomsten");
        ask(
                "POST /handelaar/controles/nieuw",
                dealer,
                "/handelaar/controles/nieuw",
                file("bestand", "nummer\n%s".formatted(Register.aNumber())));
        ask("POST /handelaar/controles.csv", dealer, "/handelaar/controles.csv", form());
    }

    private long goods(String number) throws Exception {
        ask("POST /politie/goederen/nieuw", intake, "/politie/goederen/nieuw", good(number, ""));
        var id = database.sql("select good_id from stolengoods.identifier where raw = ?")
                .param(number)
                .query(Long.class)
                .single();
        var photo = database.sql("""
                        insert into stolengoods.photo (good_id, added_at, width, height, jpeg)
                        values (?, now(), 1, 1, '') returning id
                        """).param(id).query(Long.class).single();
        var good = "/politie/goederen/" + id;
        ask("POST /politie/goederen/{id:\\d+}", intake, good, form("reden", "zaak 1"));
        ask("GET /politie/goederen/{id:\\d+}/fotos/{foto:\\d+}", intake, good + "/fotos/" + photo);
        ask("POST /politie/goederen/{id:\\d+}/bewerken", intake, good + "/bewerken", form("reden", "zaak 1"));
        ask("POST /politie/goederen/{id:\\d+}/aanvullen", intake, good + "/aanvullen", good(number, "belde"));
        return id;
    }

    private void close(long good) throws Exception {
        ask(
                "POST /politie/goederen/{id:\\d+}/status",
                intake,
                "/politie/goederen/" + good + "/status",
                form("status", "teruggevonden", "grond", "gevonden"));
    }

    private void searches(String number) throws Exception {
        ask(
                "POST /politie/goederen/gericht",
                detective,
                "/politie/goederen/gericht",
                form("aangifte", "PL-" + number, "reden", "zaak 1"));
        ask(
                "POST /politie/goederen/beperkt",
                officer,
                "/politie/goederen/beperkt",
                form("aangifte", "PL-" + number, "reden", "klacht 1"));
        ask(
                "POST /politie/zoeken",
                detective,
                "/politie/zoeken",
                form("nummer", "WV90?4617", "zaaknummer", "zaak 1", "doel", "eigenaar zoeken"));
        ask("POST /handelaar/zoeken", dealer, "/handelaar/zoeken", form("nummer", "WV90?4617"));
    }

    private void completions(long good) throws Exception {
        var code = "/politie/goederen/" + good + "/code";
        var made = ask("POST /politie/goederen/{id:\\d+}/code", intake, code, form());
        ask("GET /politie/goederen/{id:\\d+}/code", intake, code);
        var accepted = completion(good, made);
        var one = "/politie/aanvullingen/" + accepted;
        ask("GET /politie/aanvullingen/{id:\\d+}", intake, one);
        var photo = database.sql("""
                        insert into stolengoods.completion_photo (completion_id, draft, width, height, jpeg)
                        select id, draft, 1, 1, '' from stolengoods.completion where id = ? returning id
                        """).param(accepted).query(Long.class).single();
        ask("GET /politie/aanvullingen/{id:\\d+}/fotos/{foto:\\d+}", intake, one + "/fotos/" + photo);
        ask(
                "POST /politie/aanvullingen/{id:\\d+}/overnemen",
                intake,
                one + "/overnemen",
                form("over", "kleur", "gezien", changedAt(good)));
        var second = completion(good, ask("POST /politie/goederen/{id:\\d+}/code", intake, code, form()));
        ask(
                "POST /politie/aanvullingen/{id:\\d+}/afwijzen",
                intake,
                "/politie/aanvullingen/" + second + "/afwijzen",
                form("reden", "onleesbaar"));
        ask("POST /politie/goederen/{id:\\d+}/code", intake, code, form());
        ask("POST /politie/goederen/{id:\\d+}/code/intrekken", intake, code + "/intrekken", form());
    }

    private long completion(long good, HttpResponse<String> letter) throws Exception {
        ask(
                "POST /aangifte-aanvullen",
                NOBODY,
                "/aangifte-aanvullen",
                form("code", code(letter), "stap", "versturen", "kleur", "rood"));
        return database.sql("select max(id) from stolengoods.completion where good_id = ? and sent_at is not null")
                .param(good)
                .query(Long.class)
                .single();
    }

    private String changedAt(long good) {
        return reading.find(good).orElseThrow().changedAt().toString();
    }

    private void tips() throws Exception {
        var place = "Plein " + UUID.randomUUID();
        ask(
                "POST /diefstalcheck/melding/versturen",
                NOBODY,
                "/diefstalcheck/melding/versturen",
                form("nummer", Register.aNumber(), "plaats", place, "anoniem", "nee", "bereik", "06-" + phone));
        var id = database.sql("select id from stolengoods.tip where seen_where = ?")
                .param(place)
                .query(Long.class)
                .single();
        var tip = "/politie/meldingen/" + id;
        ask("GET /politie/meldingen/{id:\\d+}", detective, tip);
        ask("POST /politie/meldingen/{id:\\d+}/notities", detective, tip + "/notities", form("notitie", "gebeld"));
        ask("POST /politie/meldingen/{id:\\d+}/afhandeling", detective, tip + "/afhandeling", form());
    }

    private void disputes(String number) throws Exception {
        var received = ask(
                "POST /diefstalcheck/betwisting/versturen",
                NOBODY,
                "/diefstalcheck/betwisting/versturen",
                file(
                        "bewijs",
                        "%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n",
                        "nummer",
                        number,
                        "wat",
                        "anders",
                        "verklaring",
                        "Van mij",
                        "mail",
                        mail));
        ask("POST /betwisting", NOBODY, "/betwisting", form("code", code(received)));
        var id = database.sql("select max(id) from stolengoods.dispute where ? = any(numbers)")
                .param(number)
                .query(Long.class)
                .single();
        var one = "/politie/betwistingen/" + id;
        ask("GET /politie/betwistingen/{id:\\d+}", intake, one);
        var proof = database.sql("select id from stolengoods.dispute_proof where dispute_id = ?")
                .param(id)
                .query(Long.class)
                .single();
        ask("GET /politie/betwistingen/{id:\\d+}/bewijs/{bewijs:\\d+}", intake, one + "/bewijs/" + proof);
        ask(
                "POST /politie/betwistingen/{id:\\d+}/besluit",
                intake,
                one + "/besluit",
                form("besluit", "afwijzen", "redenen", "Geen bewijs."));
    }

    private void warnings(long good) throws Exception {
        ask(
                "POST /diefstalcheck/bericht/aanvragen",
                NOBODY,
                "/diefstalcheck/bericht/aanvragen",
                form("nummer", Register.aNumber(), "mail", mail));
        var sent = new TestPost(product).of(mail).getFirst();
        var button = BUTTON.matcher(sent.text());
        assertThat(button.find()).isTrue();
        ask("POST /bericht/{token}", NOBODY, button.group(1), form());
        database.sql("insert into warnings.good (good_id, category, found_at) values (?, 'fiets', now())")
                .param(good)
                .update();
        database.sql("""
                        insert into warnings.hit (good_id, warning_id, due_at)
                        select ?, id, now() + interval '1 day' from warnings.warning order by asked_at desc limit 1
                        """).param(good).update();
        var one = "/politie/waarschuwingen/" + good;
        ask("GET /politie/waarschuwingen/{id:\\d+}", detective, one);
        ask("POST /politie/waarschuwingen/{id:\\d+}", detective, one, form("reden", "lopend onderzoek"));
        var forget = Objects.requireNonNull(sent.forget());
        ask("POST /bericht/vergeten/{token}", NOBODY, forget.substring(forget.indexOf("/bericht/")), form());
    }

    private void dealers() throws Exception {
        var number = "%08d".formatted(new SecureRandom().nextInt(70_000_000, 80_000_000));
        signUp(number);
        ask("POST /opkoper-worden/bevestigen/{token}", NOBODY, linkTo("bevestigen"), form());
        var id = database.sql("select id from dealers.request where company_number = ?")
                .param(number)
                .query(Long.class)
                .single();
        var one = "/gemeente/aanmeldingen/" + id;
        ask("GET /gemeente/aanmeldingen/{id:\\d{1,18}}", official, one);
        ask(
                "POST /gemeente/aanmeldingen/{id:\\d{1,18}}/besluit",
                official,
                one + "/besluit",
                form("besluit", "goedkeuren", "controle", "balie"));
        ask("POST /gemeente/aanmeldingen/{id:\\d{1,18}}/toegang", official, one + "/toegang", form());
        ask("POST /opkoper-worden/toegang/{token}", NOBODY, linkTo("toegang"), form());
        own(number);
    }

    private void signUp(String number) throws Exception {
        ask(
                "POST /opkoper-worden/versturen",
                NOBODY,
                "/opkoper-worden/versturen",
                form(
                        "kvk",
                        number,
                        "bedrijf",
                        "Bedrijf",
                        "naam",
                        "P. Persoon",
                        "mail",
                        mail,
                        "thuisPostcode",
                        "3511AB",
                        "thuisNummer",
                        "1",
                        "thuisStraat",
                        "Straat",
                        "thuisPlaats",
                        "Utrecht",
                        "handelsnaam",
                        "Winkel",
                        "categorie",
                        "fiets",
                        "winkelPostcode",
                        "3511AC",
                        "winkelNummer",
                        "2",
                        "winkelStraat",
                        "Straat",
                        "winkelPlaats",
                        "Utrecht",
                        "winkelGemeente",
                        "GM0344"));
    }

    private String linkTo(String page) {
        var link = Pattern.compile("/opkoper-worden/" + page + "/[\\w-]+");
        return new TestPost(product)
                .of(mail).stream()
                        .map(sent -> link.matcher(sent.text()))
                        .filter(Matcher::find)
                        .map(Matcher::group)
                        .findFirst()
                        .orElseThrow();
    }

    /** The owner is another account than the one that was made by mail, which nobody logs in with here. */
    private void own(String number) throws Exception {
        var company = "Bedrijf (" + number + ")";
        var owner = "Cookie waakzaam_sessie=" + new TestSessions(product).start(Role.DEALER, company);
        var accounts = database.sql("""
                        select a.id from access.accounts a join access.organisations o on o.id = a.organisation_id
                        where o.name = ? order by a.id
                        """)
                .param(company)
                .query((row, count) -> row.getLong("id"))
                .list();
        database.sql("insert into dealers.owner select ?, id from dealers.dealer where company_number = ?")
                .param("account:" + accounts.getLast())
                .param(number)
                .update();
        ask("GET /opkoper", owner, "/opkoper");
        ask(
                "POST /opkoper/wijziging/{soort:winkel|verhuizing|woonadres|stoppen|vrijstelling}",
                owner,
                "/opkoper/wijziging/woonadres",
                form(
                        "thuisPostcode",
                        "3511AD",
                        "thuisNummer",
                        "3",
                        "thuisStraat",
                        "Laan",
                        "thuisPlaats",
                        "Utrecht",
                        "stap",
                        "versturen"));
        letters(owner, number);
        tills(owner, company);
        ask("GET /opkoper/medewerkers", owner, "/opkoper/medewerkers");
        ask(
                "POST /opkoper/medewerkers",
                owner,
                "/opkoper/medewerkers",
                form("naam", "C. Collega", "mail", "collega@voorbeeld.example"));
        ask(
                "POST /opkoper/medewerkers/blokkeren",
                owner,
                "/opkoper/medewerkers/blokkeren",
                form("account", "account:" + accounts.getFirst(), "blokkeren", "ja"));
    }

    private void tills(String owner, String company) throws Exception {
        var tills = "/opkoper/kassas";
        var shop = product.getBean(Shops.class).shopsOf(company).getFirst().id().toString();
        ask("POST " + tills, owner, tills, form("winkel", shop, "naam", "Kassa"));
        var till = database.sql("select client_id from access.clients where ? = any(sources)")
                .param(shop)
                .query(String.class)
                .single();
        ask("POST " + tills + "/sleutel", owner, tills + "/sleutel", form("kassa", till, "overlap", "1"));
        ask("POST " + tills + "/intrekken", owner, tills + "/intrekken", form("kassa", till));
    }

    /** About the sign-up of a company: the owner opens one, the official prints one and sends it again. */
    private void letters(String owner, String number) throws Exception {
        var letter = database.sql("""
                        select l.id::text from letters.letter l
                        join dealers.request r on l.about = 'request ' || r.id where r.company_number = ?
                        order by l.number limit 1
                        """).param(number).query(String.class).single();
        var one = "/gemeente/brieven/brief/" + letter;
        ask("GET /opkoper/brieven/{id}", owner, "/opkoper/brieven/" + letter);
        ask("GET /gemeente/brieven/brief/{id}/pdf", official, one + "/pdf");
        ask("POST /gemeente/brieven/brief/{id}", official, one, form("stap", "printen"));
        ask("GET /gemeente/brieven/printen", official, "/gemeente/brieven/printen");
        ask("POST /gemeente/brieven/printen/pdf", official, "/gemeente/brieven/printen/pdf", form("brief", letter));
        ask(
                "POST /gemeente/brieven/printen/gepost",
                official,
                "/gemeente/brieven/printen/gepost",
                form("brief", letter));
    }

    private void lists() throws Exception {
        list(official, "/gemeente/brieven/verstuurd");
        list(official, "/gemeente/aanmeldingen");
        list(official, "/gemeente/opkopers");
        list(detective, "/politie/opkopers");
        list(detective, "/politie/goederen");
        list(detective, "/politie/meldingen");
        list(intake, "/politie/aanvullingen");
        list(intake, "/politie/betwistingen");
        list(detective, "/politie/waarschuwingen");
        hits();
        signals();
    }

    private void hits() throws Exception {
        var hits = "/politie/treffers";
        list(detective, hits);
        ask("GET " + hits + "/kaart", detective, hits + "/kaart");
        for (var act : List.of("/toewijzen", "/weergaven", "/weergaven/verwijderen")) {
            ask("POST " + hits + act, detective, hits + act, form("weergave", new UUID(0, 0).toString()));
        }
        var hit = database.sql("""
                        with pair as (
                            insert into hits.pair (bought_good, stolen_good, verdict, odds, weights, bought_kind, bought,
                                stolen_kind, stolen, grounds, factors, judged_at)
                            select gen_random_uuid(), min(good_id), 'SAME', 100, 1, 'FRAME', 'BA1234567', 'FRAME',
                                'BA1234567', '{number}', '{100}', now() from stolengoods.photo
                            returning bought_good, stolen_good)
                        insert into hits.hit (bought_good, stolen_good, shop_id, municipality, category, sold, state,
                            found_at, changed_at)
                        select bought_good, stolen_good, gen_random_uuid(), 'GM0344', 'fiets', false, 'NEW', now(), now()
                        from pair returning id::text
                        """).query(String.class).single();
        var one = hits + "/{id:[0-9a-f-]{36}}";
        ask("GET " + one, detective, hits + "/" + hit);
        var photo = database.sql("""
                        select min(p.id)::text from stolengoods.photo p join hits.hit h on h.stolen_good = p.good_id
                        where h.id = ?::uuid
                        """).param(hit).query(String.class).single();
        ask(
                "GET " + one + "/fotos/{kant:gekocht|gestolen}/{foto:\\d{1,18}}",
                detective,
                hits + "/" + hit + "/fotos/gestolen/" + photo);
        ask(
                "POST " + one
                        + "/{stap:oppakken|bevestigen|contact|aanhouden|meenemen|vrijgeven|eigenaar|teruggeven|schade|afwijzen|sluiten}",
                detective,
                hits + "/" + hit + "/oppakken",
                form());
        ask("GET " + one + "/patronen", detective, hits + "/" + hit + "/patronen");
        ask(
                "POST " + one + "/patronen/verkoper",
                detective,
                hits + "/" + hit + "/patronen/verkoper",
                form("reden", "zaak 12"));
        ask("POST " + one + "/{antwoord:akkoord|weigeren}", detective, hits + "/" + hit + "/akkoord", form());
        database.sql("update hits.hit set state = 'SEIZED' where id = ?::uuid")
                .param(hit)
                .update();
        ask(
                "GET " + one + "/stukken/{stuk:bevel|inbeslagneming|eigenaar|schade}",
                detective,
                hits + "/" + hit + "/stukken/eigenaar");
    }

    private void signals() throws Exception {
        var signals = "/politie/signalen";
        list(detective, signals);
        var signal = database.sql("""
                        insert into hits.signal (number, reason, category, municipalities, state, found_at, changed_at)
                        values ('WQ7654321', 'SHOPS', 'fiets', '{GM0344}', 'OPEN', now(), now()) returning id::text
                        """).query(String.class).single();
        var one = signals + "/{id:[0-9a-f-]{36}}";
        ask("GET " + one, detective, signals + "/" + signal);
        ask(
                "POST " + one + "/afdoen",
                detective,
                signals + "/" + signal + "/afdoen",
                form("reden", "verkeerd gelezen"));
    }

    private void list(String who, String path) throws Exception {
        ask("GET " + path, who, path);
        ask("POST " + path, who, path, form());
        ask("POST " + path + ".csv", who, path + ".csv", form());
    }

    /** At the counter and the till of the dealer that the demo has. */
    private void purchases() throws Exception {
        var company = "Fietsen en meer (demo)";
        var own = "Cookie waakzaam_sessie=" + new TestSessions(product).start(Role.DEALER, company);
        var shop = product.getBean(Shops.class).shopsOf(company).getFirst().id().toString();
        list(own, "/handelaar/inkopen");
        var stock = "/handelaar/inkopen";
        var registered = ask("POST /handelaar/inkopen/nieuw", own, stock + "/nieuw", purchase(shop));
        var one = registered.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", "");
        ask("GET /handelaar/inkopen/{id:[0-9a-f-]{36}}", own, one);
        ask("POST /handelaar/inkopen/{id:[0-9a-f-]{36}}/verkoper", own, one + "/verkoper", form("reden", "klant belt"));
        ask("GET /handelaar/inkopen/{id:[0-9a-f-]{36}}/bewijs", own, one + "/bewijs");
        ask(
                "POST /handelaar/inkopen/{id:[0-9a-f-]{36}}/bewijs/nieuw",
                own,
                one + "/bewijs/nieuw",
                form("nummer", "90000199"));
        sellers(own, shop, one);
        var good = purchasedGood(shop, one.substring(one.length() - 36));
        var goods = "/handelaar/inkopen/goederen/{id:[0-9a-f-]{36}}";
        var path = stock + "/goederen/" + good;
        ask("GET " + goods, own, path);
        ask("GET " + goods + "/fotos/{foto:\\d{1,18}}", own, path + "/fotos/" + photoOf(shop, good));
        ask("GET " + goods + "/verbeteren", own, path + "/verbeteren");
        ask("POST " + goods + "/verbeteren", own, path + "/verbeteren", correction());
        list(own, "/handelaar/aanhouden");
        var year = DutchTime.today(product.getBean(Clock.class)).getYear();
        ask("POST " + stock + "/jaar", own, stock + "/jaar", form("register", "%s/%d/1".formatted(shop, year)));
        police("/politie/inkopen", good);
        ask("POST " + goods + "/verkopen", own, path + "/verkopen", form("prijs", "150"));
        withoutNetwork(company, shop);
        till("Authorization Bearer "
                + new TestClients(product, port).token(company, "inkopen:schrijven", Set.of(shop)));
    }

    private void sellers(String own, String shop, String one) throws Exception {
        var purchase = one.substring(one.length() - 36);
        var code = TestReceipts.code(product, shop, purchase);
        var entered = form("code", code, "nummer", "90000199", "stap", "verzoek", "soort", "bezwaar", "tekst", "Nee");
        ask("POST /mijn-verkoop", NOBODY, "/mijn-verkoop", entered);
        var requests = "/handelaar/inkopen/verzoeken";
        list(own, requests);
        var request = seen(
                shop, "select id::text from purchases.seller_request where purchase_id = '%s'".formatted(purchase));
        ask("GET " + requests + "/{id:\\d{1,18}}", own, requests + "/" + request);
        ask(
                "POST " + requests + "/{id:\\d{1,18}}",
                own,
                requests + "/" + request,
                form("besluit", "afwijzen", "redenen", "Dat kan niet"));
        ask(
                "POST /handelaar/inkopen/{id:[0-9a-f-]{36}}/verkoper/verbeteren",
                own,
                one + "/verkoper/verbeteren",
                form("taal", "nl"));
        var embargo = "/politie/inkopen/{id:[0-9a-f-]{36}}/embargo";
        ask("GET " + embargo, detective, "/politie/inkopen/" + purchase + "/embargo");
        ask(
                "POST " + embargo,
                detective,
                "/politie/inkopen/" + purchase + "/embargo",
                form("besluit", "opheffen", "reden", "zaak 1"));
    }

    private void police(String search, String good) throws Exception {
        var asked =
                form("zoek", "BA1234567", "zaak", "zaak 1", "doel", "heling", "grond", "bevel 1", "reden", "verhoor");
        ask("POST " + search, detective, search, asked);
        ask("POST " + search + ".csv", detective, search + ".csv", asked);
        var one = search + "/{id:[0-9a-f-]{36}}";
        ask("POST " + one, detective, search + "/" + good, asked);
        ask("POST " + one + "/verkoper", detective, search + "/" + good + "/verkoper", asked);
        ask("POST " + one + "/{besluit:vrijgeven|verlengen}", detective, search + "/" + good + "/vrijgeven", asked);
        list(detective, "/politie/bevelen");
    }

    /** What comes from a device without its owner's hand waits for who runs the company. */
    private void withoutNetwork(String company, String shop) throws Exception {
        var runs = new TestVisitors(product).enter("E. Eigenaar", Role.DEALER, "NL", company);
        var own = "Cookie waakzaam_sessie=" + runs.token();
        var dealer =
                product.getBean(Shops.class).get(ShopId.of(shop).orElseThrow()).dealer();
        product.getBean(TransactionTemplate.class)
                .executeWithoutResult(status -> product.getBean(Dealers.class).makeOwner(dealer, runs.actor()));
        var one = "/handelaar/inkopen/quarantaine/{id:[0-9a-f-]{36}}";
        for (var decision : List.of("aannemen", "verbeteren", "weigeren")) {
            var id = UUID.randomUUID();
            var path = "/handelaar/inkopen/quarantaine/" + id;
            var parcel = new TestParcels(product).onTheLine(id, runs.actor(), shop, TILL, true);
            ask(
                    "POST /handelaar/balie/inzendingen",
                    own,
                    "/handelaar/balie/inzendingen",
                    new Body(
                            "application/json",
                            product.getBean(JsonMapper.class).writeValueAsString(parcel)));
            ask("GET " + one, own, path);
            var decided = decision.equals("verbeteren")
                    ? file("goederen-0-fotos", "", "reden", "klopt niet")
                    : form("reden", "klopt niet");
            ask("POST " + one + "/" + decision, own, path + "/" + decision, decided);
        }
        list(own, "/handelaar/inkopen/quarantaine");
    }

    private static Body purchase(String shop) {
        return file(
                "goederen-0-fotos",
                "",
                "winkel",
                shop,
                "goederen-0-categorie",
                "fiets",
                "goederen-0-merk",
                "Gazelle",
                "goederen-0-kleur",
                "rood",
                "goederen-0-kenmerken-0-waarde",
                "BA1234567",
                "goederen-0-prijs",
                "125",
                "verkoper-soort",
                "bedrijf",
                "verkoper-naam",
                "Voorbeeld BV",
                "verkoper-adres",
                "Kade 1, Utrecht",
                "verkoper-kvkNummer",
                "90000199");
    }

    private static Body correction() {
        return file(
                "goederen-0-fotos",
                "",
                "gezien",
                "1",
                "reden",
                "verkeerd gelezen",
                "goederen-0-categorie",
                "fiets",
                "goederen-0-merk",
                "Sparta",
                "goederen-0-kleur",
                "rood",
                "goederen-0-kenmerken-0-waarde",
                "BA1234567",
                "goederen-0-prijs",
                "125");
    }

    private void till(String client) throws Exception {
        var body = TILL;
        var key = UUID.randomUUID().toString();
        var lines = new Body("application/x-ndjson", "{\"sleutel\":\"%s\",\"inkoop\":%s}".formatted(key, body));
        ask("POST /api/v1/inkopen/_bulk", client, "/api/v1/inkopen/_bulk", lines);
        ask("GET /api/v1/inkopen", client, "/api/v1/inkopen");
        var made = ask("POST /api/v1/inkopen", client, "/api/v1/inkopen", json(body));
        var one = made.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", "");
        ask("GET /api/v1/inkopen/{id}", client, one);
        ask("GET /api/v1/inkopen/{id}/bewijs", client, one + "/bewijs");
    }

    private String purchasedGood(String shop, String purchase) {
        return seen(shop, "select id::text from purchases.good where purchase_id = '" + purchase + "'");
    }

    private String photoOf(String shop, String good) {
        var own = product.getBean(Shops.class).get(ShopId.of(shop).orElseThrow());
        return Long.toString(new TestPhotos(product).add(good, own, new byte[] {1}));
    }

    /** As the dealer of this shop, whose rows nobody else sees. */
    private String seen(String shop, String sql) {
        var answer = product.getBean(TransactionTemplate.class).execute(status -> {
            product.getBean(Wall.class).openTo(List.of(ShopId.of(shop).orElseThrow()));
            return database.sql(sql).query(String.class).single();
        });
        return Objects.requireNonNull(answer);
    }

    /** In a shop of the dealer that the demo has, with a good that was just bought there. */
    private void inspections() throws Exception {
        var company = "Fietsen en meer (demo)";
        var own = "Cookie waakzaam_sessie=" + new TestSessions(product).start(Role.DEALER, company);
        var shop = product.getBean(Shops.class).shopsOf(company).getFirst().id().toString();
        list(supervisor, "/inspecties");
        list(supervisor, "/inspecties/winkels");
        ask("GET /inspecties/kaart", supervisor, "/inspecties/kaart");
        var path = "/inspecties/winkels/" + shop;
        ask("GET /inspecties/winkels/{winkel:[0-9a-f-]{36}}", supervisor, path);
        var begun = ask(
                "POST /inspecties/winkels/{winkel:[0-9a-f-]{36}}",
                supervisor,
                path,
                form("grond", "artikel 437 Wetboek van Strafrecht", "reden", "steekproef", "omvang", "voorraad"));
        var one = begun.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", "");
        inspectedGood(one);
        closing(one);
        ask("GET /opkoper/inspecties", own, "/opkoper/inspecties");
        ask(
                "GET /opkoper/inspecties/{id:[0-9a-f-]{36}}/rapport",
                own,
                one.replace("/inspecties", "/opkoper/inspecties") + "/rapport");
    }

    private void cameras() throws Exception {
        var placed = new PlacedCameras(
                product, "GM0344", product.getBean(Clock.class).instant());
        var camera = placed.camera("kassa", 10, 180, Kept.days(7));
        var path = "/politie/cameras";
        var own = path + "/zoekingen";
        ask("POST /politie/cameras", detective, path, form(placed.fields("zaak 1 " + placed.owner, 5)));
        var search = own + "/" + searchOf("zaak 1 " + placed.owner);
        list(detective, own);
        var one = "/politie/cameras/zoekingen/{id:[0-9a-f-]{36}}";
        ask("GET " + one, detective, search);
        ask("POST " + one, detective, search, form());
        ask("POST " + one + ".csv", detective, search + ".csv", form());
        ask("POST " + one + "/{camera:[0-9a-f-]{36}}", detective, search + "/" + camera, form());
        tokens(one + "/sleutels", own, searchOf("zaak 1 " + placed.owner));
        ask(
                "POST /politie/cameras",
                detective,
                path,
                form(placed.fields("zaak 2 " + placed.owner, 700, "waarom", "nodig")));
        var colleague = "Cookie waakzaam_sessie=" + new TestSessions(product).start(Role.DETECTIVE);
        var requests = path + "/verzoeken";
        list(colleague, requests);
        var request = requests + "/" + searchOf("zaak 2 " + placed.owner);
        ask("GET /politie/cameras/verzoeken/{id:[0-9a-f-]{36}}", colleague, request);
        ask(
                "POST /politie/cameras/verzoeken/{id:[0-9a-f-]{36}}/{besluit:toestaan|weigeren}",
                colleague,
                request + "/toestaan",
                form("reden", "nodig"));
    }

    private void footage() throws Exception {
        var case1 = new TestFootage(product);
        var camera = case1.camera("kassa", Duration.ofHours(48));
        var own = "Cookie waakzaam_sessie=" + case1.session();
        var path = "/politie/beelden";
        list(own, path);
        var chosen = form("zoekvraag", case1.search().toString(), "camera", camera.toString(), "eenheid", "RE01");
        var opened = ask("POST /politie/beelden/nieuw", own, path + "/nieuw", chosen);
        var one = opened.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", "");
        var dossier = UUID.fromString(one.substring(one.length() - 36));
        var pattern = "/politie/beelden/{id:[0-9a-f-]{36}}";
        ask("GET " + pattern, own, one);
        var ofCamera = pattern + "/camera/{camera:[0-9a-f-]{36}}";
        var place = case1.pathOfFirst(dossier);
        ask("GET " + ofCamera, own, place);
        var move = "POST " + ofCamera + "/{stap:verzoek|vordering|bevestigen|ontvangen|afsluiten}";
        var wish = form("wat", "alles", "antwoord", case1.tomorrow(), "gezien", case1.seen(dossier));
        ask(move, own, place + "/vordering", wish);
        var file = case1.sendSmall(dossier);
        var decide = "POST " + ofCamera + "/bestanden/{bestand:[0-9a-f-]{36}}/{besluit:toelaten|weigeren}";
        ask(decide, own, place + "/bestanden/" + file + "/toelaten", form("reden", "bekeken"));
        ask("GET " + pattern + "/bestanden/{bestand:[0-9a-f-]{36}}", own, one + "/bestanden/" + file);
        ask(
                "GET " + ofCamera + "/stukken/{stuk:verzoek|vordering|ontvangstbewijs|verantwoording}",
                own,
                place + "/stukken/verantwoording");
        ask(move, own, place + "/ontvangen", form("gezien", case1.seen(dossier)));
        ask("POST " + pattern + "/sluiten", own, one + "/sluiten", form());
        textsOfUnits(own);
    }

    private void textsOfUnits(String own) throws Exception {
        var path = "/politie/beelden/teksten/RE02";
        var pattern = "/politie/beelden/teksten/{eenheid:[A-Z0-9]{2,8}}";
        ask("GET " + pattern, own, path);
        ask("POST " + pattern, own, path, form("afzender", "Team Proef", "tekst", ""));
        var colleague = "Cookie waakzaam_sessie=" + new TestSessions(product).start(Role.DETECTIVE);
        ask("POST " + pattern + "/{besluit:goedkeuren|afwijzen}", colleague, path + "/afwijzen", form());
    }

    private void ownersOfFootage() throws Exception {
        var case1 = new TestFootage(product);
        var dossier = case1.openRequested();
        var link = case1.link();
        var pattern = "/beelden/open/{sleutel:[A-Za-z0-9_-]{20,60}}";
        var opened = ask("POST " + pattern, NOBODY, link, form());
        ask("POST " + pattern + "/nieuw", NOBODY, link + "/nieuw", form());
        var owner = "Cookie "
                + opened.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
        var party = opened.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", "");
        var camera = party + case1.pathOfFirst(dossier).replaceFirst(".*(?=/camera/)", "");
        var ofCamera = FOOTAGE + "/camera/{camera:[0-9a-f-]{36}}";
        ask(
                "POST " + ofCamera + "/{antwoord:bewaard|niets|overschreven|ophalen|weigeren}",
                owner,
                camera + "/bewaard",
                form());
        ask("POST " + ofCamera + "/bestand", owner, camera + "/bestand", file("bestand", "film"));
    }

    private void tokens(String right, String searches, UUID search) throws Exception {
        var page = searches + "/" + search + "/sleutels";
        ask("POST " + right, detective, page, form("uren", "1"));
        var token = database.sql("select id from cameras.case_token where search_id = ?")
                .param(search)
                .query(UUID.class)
                .single();
        ask(
                "POST " + right + "/{sleutel:[0-9a-f-]{36}}/intrekken",
                detective,
                page + "/" + token + "/intrekken",
                form());
    }

    private UUID searchOf(String number) {
        return database.sql("select id from cameras.case_search where case_number = ?")
                .param(number)
                .query(UUID.class)
                .single();
    }

    private void inspectedGood(String inspection) throws Exception {
        var one = "/inspecties/{id:[0-9a-f-]{36}}";
        var goods = one + "/goederen/{goed:[0-9a-f-]{36}}";
        ask("GET " + one + "/schap", supervisor, inspection + "/schap");
        ask(
                "POST " + one + "/invoer",
                supervisor,
                inspection + "/invoer",
                form("wijziging", UUID.randomUUID().toString(), "soort", "notitie", "tekst", "netjes"));
        var good = database.sql("select good_id::text from inspections.expected where inspection_id = ?::uuid limit 1")
                .param(inspection.substring(inspection.length() - 36))
                .query(String.class)
                .single();
        var shop = database.sql("select shop_id::text from inspections.inspection where id = ?::uuid")
                .param(inspection.substring(inspection.length() - 36))
                .query(String.class)
                .single();
        var path = inspection + "/goederen/" + good;
        ask("GET " + goods, supervisor, path);
        ask("GET " + goods + "/fotos/{foto:\\d{1,18}}", supervisor, path + "/fotos/" + photoOf(shop, good));
        ask("POST " + goods + "/verkoper", supervisor, path + "/verkoper", form("reden", "zaak 1"));
    }

    private void closing(String inspection) throws Exception {
        var one = "/inspecties/{id:[0-9a-f-]{36}}";
        var photo = UUID.randomUUID().toString();
        database.sql("""
                        insert into inspections.entry (inspection_id, id, kind, sealed, entered_at, arrived_at)
                        values (?::uuid, ?::uuid, 'PHOTO', ?, now(), now())
                        """)
                .params(
                        inspection.substring(inspection.length() - 36),
                        photo,
                        product.getBean(Keys.class).sealing("inspections.key").encrypt(ExifPhotos.ofABicycle()))
                .update();
        ask("GET " + one + "/fotos/{foto:[0-9a-f-]{36}}", supervisor, inspection + "/fotos/" + photo);
        ask(
                "POST " + one + "/afsluiten",
                supervisor,
                inspection + "/afsluiten",
                form("bevindingen", "Slecht.", "maatregel", "sluiting", "artikel", "2:68"));
        ask("GET " + one, supervisor, inspection);
        ask("GET " + one + "/rapport", supervisor, inspection + "/rapport");
        ask(
                "POST " + one + "/besluit",
                official,
                inspection + "/besluit",
                form("besluit", "Z/1", "vanaf", "2026-12-01", "totEnMet", "2026-12-31"));
    }

    /** A list of incidents of which nothing is kept. */
    private void incidents() throws Exception {
        var incidents = new StringBuilder("x,y,datum\n");
        for (var number = 0; number < 20; number++) {
            incidents.append("%d,456000,2021-01-%02d\n".formatted(136_000 + 10 * number, 1 + number));
        }
        ask(
                "POST /cijfers/herhaling",
                detective,
                "/cijfers/herhaling",
                file("bestand", incidents.toString(), "afstanden", "100", "dagen", "7"));
    }

    private void oversight() throws Exception {
        var question = form("soort", "tip", "nummer", "1", "van", "2026-11-01", "tot", "2026-11-30", "reden", "klacht");
        ask("POST /toezicht/logboek", officer, "/toezicht/logboek", question);
        ask("POST /toezicht/logboek/inzage", officer, "/toezicht/logboek/inzage", question);
        ask("GET /toezicht/patronen", officer, "/toezicht/patronen");
        var finding = database.sql("""
                        insert into oversight.finding (rule, about, log_rows, found_at)
                        select 'MANY_RECORDS', uuid_send(gen_random_uuid()), array[max(id)], now()
                        from accountability.processing_log
                        where actor like 'account:%' and activity = 'stolengoods.consultation' returning id
                        """).query(Long.class).single();
        var one = "/toezicht/patronen/" + finding;
        ask("GET /toezicht/patronen/{id:\\d+}", officer, one);
        ask("POST /toezicht/patronen/{id:\\d+}", officer, one, form("uitleg", "gevraagd"));
    }

    private record Body(String type, String text) {}

    private static Body form(String... fields) {
        var text = new ArrayList<String>();
        for (var field = 0; field < fields.length; field += 2) {
            text.add(fields[field] + "=" + URLEncoder.encode(fields[field + 1], StandardCharsets.UTF_8));
        }
        return new Body("application/x-www-form-urlencoded", String.join("&", text));
    }

    private static Body json(String text) {
        return new Body("application/json", text);
    }

    private static Body file(String name, String content, String... fields) {
        var text = new StringBuilder();
        for (var field = 0; field < fields.length; field += 2) {
            text.append("--deel\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                    .formatted(fields[field], fields[field + 1]));
        }
        text.append(
                "--deel\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"bestand\"\r\n\r\n%s\r\n--deel--\r\n"
                        .formatted(name, content));
        return new Body("multipart/form-data; boundary=deel", text.toString());
    }

    /** The form of a good, which may bring photos. */
    private static Body good(String number, String ground) {
        return file(
                "fotos",
                "",
                "categorie",
                "fiets",
                "merk",
                "Gazelle",
                "nummer1",
                number,
                "soort1",
                "framenummer",
                "aangifte",
                "PL-" + number,
                "gemeente",
                "Utrecht",
                "diefstalDatum",
                "2026-11-20",
                "grond",
                ground);
    }

    private static String code(HttpResponse<String> page) {
        var code = CODE.matcher(page.body());
        assertThat(code.find()).as("a code on the page").isTrue();
        return code.group(1);
    }

    private void ask(String right, String who, String path) throws IOException, InterruptedException {
        ask(right, who, path, new Body("", ""));
    }

    /** Asks, and remembers whether the log has a line of it. */
    private HttpResponse<String> ask(String right, String who, String path, Body body)
            throws IOException, InterruptedException {
        var trace = UUID.randomUUID().toString().replace("-", "");
        var answer =
                send(right.replaceAll(" .*", ""), who, path, BodyPublishers.ofString(body.text()), body.type(), trace);
        asked.add(right);
        if (answer.statusCode() >= 400) {
            unlogged.add("%s answered %d".formatted(right, answer.statusCode()));
        } else if (lines(trace) == 0) {
            unlogged.add(right);
        }
        return answer;
    }

    private HttpResponse<String> send(
            String method, String who, String path, BodyPublisher body, String type, String trace)
            throws IOException, InterruptedException {
        var masked = "\0".repeat(FORM_TOKEN.length()) + FORM_TOKEN;
        var cookies = "waakzaam_formulier=" + FORM_TOKEN;
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Idempotency-Key", trace)
                .header("traceparent", "00-%s-00000000000000aa-01".formatted(trace))
                .header("X-XSRF-TOKEN", Base64.getUrlEncoder().encodeToString(masked.getBytes(StandardCharsets.UTF_8)))
                .method(method, body);
        if (who.startsWith("Cookie ")) {
            cookies += "; " + who.substring("Cookie ".length());
        } else if (!who.equals(NOBODY)) {
            request.header("Authorization", who.substring("Authorization ".length()));
        }
        if (!type.isEmpty()) {
            request.header("Content-Type", type);
        }
        return http.send(request.header("Cookie", cookies).build(), BodyHandlers.ofString());
    }

    private long lines(String trace) {
        return database.sql("select count(*) from accountability.processing_log where trace_id = ?")
                .param(trace)
                .query(Long.class)
                .single();
    }
}
