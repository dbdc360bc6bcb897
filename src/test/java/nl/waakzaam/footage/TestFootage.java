// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.footage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.waakzaam.access.Actor;
import nl.waakzaam.access.Role;
import nl.waakzaam.access.TestVisitors;
import nl.waakzaam.cameras.CameraId;
import nl.waakzaam.cameras.Kept;
import nl.waakzaam.cameras.search.PlacedCameras;
import nl.waakzaam.footage.OpeningDossiers.Outcome;
import nl.waakzaam.notices.Mail;
import nl.waakzaam.notices.TestPost;
import nl.waakzaam.site.DutchTime;
import nl.waakzaam.site.Lists;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A case with cameras of one owner around its scene, and a detective who works on it. Something happened six hours ago. */
public final class TestFootage {
    static final String UNIT = "RE01";
    private static final Pattern LINK = Pattern.compile("/beelden/open/[\\w-]+");

    public final PlacedCameras cameras;
    public final Actor detective;
    public final String caseNumber = "PL0900-" + UUID.randomUUID();

    private final ApplicationContext product;
    private final Clock clock;
    private final String login;

    public TestFootage(ApplicationContext product) {
        this.product = product;
        clock = product.getBean(Clock.class);
        cameras = new PlacedCameras(product, "GM0344", clock.instant());
        var visitor = new TestVisitors(product).never("D. Rechercheur", Role.DETECTIVE, "NL");
        detective = actor(visitor);
        login = visitor.login();
    }

    /** The detective logs in: what stands in the cookie of the session. */
    public String session() {
        var visitors = new TestVisitors(product);
        return visitors.again(new TestVisitors.Visitor(detective.id(), login, detective.name(), ""))
                .token();
    }

    private static Actor actor(TestVisitors.Visitor visitor) {
        return new Actor(visitor.actor(), visitor.name(), "Politie", Set.of(Role.DETECTIVE), Set.of("NL"));
    }

    public Actor someDetective(String name) {
        return actor(new TestVisitors(product).never(name, Role.DETECTIVE, "NL"));
    }

    /** A camera that sees the scene, whose footage is kept so long. */
    public CameraId camera(String name, Duration kept) {
        return cameras.camera(name, 20, 180, new Kept((int) kept.toHours()));
    }

    /** The search that found them. */
    public UUID search() {
        return search(detective.id());
    }

    UUID search(String askedBy) {
        var id = UUID.randomUUID();
        var now = clock.instant().truncatedTo(ChronoUnit.MINUTES);
        product.getBean(JdbcClient.class)
                .sql("""
                        insert into cameras.case_search
                            (id, case_number, offence, purpose, area, starts, ends, units, asked_by, asked_at)
                        values (:id, :number, 'OVERVAL', 'daad', :area::polygon, :starts, :ends, '{NL}', :by, :now)
                        """)
                .param("id", id)
                .param("number", caseNumber)
                .param("area", aroundTheScene())
                .param("starts", at(now.minus(Duration.ofHours(6))))
                .param("ends", at(now.minus(Duration.ofHours(5))))
                .param("by", askedBy)
                .param("now", at(now))
                .update();
        return id;
    }

    private String aroundTheScene() {
        var scene = cameras.scene;
        return "((%1$s,%2$s),(%3$s,%2$s),(%3$s,%4$s),(%1$s,%4$s))"
                .formatted(scene.x() - 5, scene.y() - 5, scene.x() + 5, scene.y() + 5);
    }

    private static Object at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    /** Asks the owner to keep the footage of these. */
    Outcome ask(UUID search, CameraId... chosen) {
        return product.getBean(OpeningDossiers.class).open(search, List.of(chosen), UNIT, detective);
    }

    /** A dossier with these cameras. */
    public UUID open(CameraId... chosen) {
        return ((Outcome.Opened) ask(search(), chosen)).dossier();
    }

    Dossier dossier(UUID id) {
        return product.getBean(Dossiers.class).find(id, detective).orElseThrow();
    }

    Dossiers.Opened opened(UUID id) {
        return product.getBean(Dossiers.class).opened(dossier(id));
    }

    /** The first camera of a dossier, as it stands now. */
    Wanted first(UUID dossier) {
        return opened(dossier).cameras().getFirst();
    }

    public String pathOfFirst(UUID dossier) {
        return FootageList.PATH + "/" + dossier + "/camera/" + first(dossier).id();
    }

    /** As the screen has it when somebody presses a button. */
    public String seen(UUID dossier) {
        return first(dossier).changedAt().toString();
    }

    FootageMoves.Outcome move(UUID dossier, FootageMove move, Map<String, String> typed) {
        return product.getBean(FootageMoves.class)
                .make(
                        dossier(dossier),
                        first(dossier).id(),
                        move,
                        new TypedFootageMove(typed),
                        seen(dossier),
                        detective)
                .orElseThrow();
    }

    /** What a detective types to ask for footage by tomorrow. */
    public Map<String, String> wish() {
        return Map.of("wat", "Alle beelden van de overval", "antwoord", tomorrow());
    }

    public String tomorrow() {
        return DutchTime.today(clock).plusDays(1).toString();
    }

    /** The mails that the owner got, latest first. */
    List<Mail> mails() {
        return new TestPost(product).of(cameras.mail.text());
    }

    /** The path of the link in the latest mail to the owner. */
    public String link() {
        var link = LINK.matcher(mails().getFirst().text());
        assertThat(link.find()).isTrue();
        return link.group();
    }

    /** Opens the latest link: the owner's place in the dossier, and what the browser got. */
    OwnerLinks.Opened enter() {
        return product.getBean(OwnerDesk.class)
                .open(link().replace("/beelden/open/", ""))
                .orElseThrow();
    }

    Party party() {
        return product.getBean(PostgresDossiers.class).party(enter().party()).orElseThrow();
    }

    /** Has the owner send a small file. */
    FootageFile send(UUID dossier, String name, byte[] content) throws Exception {
        var uploads = product.getBean(BeginningUploads.class);
        var party = product.getBean(PostgresDossiers.class)
                .party(first(dossier).party())
                .orElseThrow();
        var begun = uploads.whole(
                party, first(dossier), new FileTyped(name, content.length), new ByteArrayInputStream(content));
        var id = ((BeginningUploads.Begun.At) begun).file();
        return product.getBean(PostgresFiles.class).find(id).orElseThrow();
    }

    /** Has the owner send a small file and looks at it; nobody scans it. */
    public UUID sendSmall(UUID dossier) throws Exception {
        send(dossier, "film.mp4", new byte[100]);
        roundsPass();
        return firstFile(dossier);
    }

    /** Somebody takes it upon them that the first file was not scanned. */
    void admit(UUID dossier) {
        var because = new TypedFootageMove(Map.of("reden", "op een losse computer bekeken"));
        var done = product.getBean(FootageMoves.class)
                .decide(dossier(dossier), firstFile(dossier), true, because, detective);
        assertThat(done).isTrue();
    }

    /** What the list of dossiers finds. */
    List<FootageList.Row> listed(String search) {
        var wanted = new nl.waakzaam.site.Wanted(search, "", 1);
        return product.getBean(Lists.class)
                .show(FootageList.of(List.of(UNIT, "RE03")), wanted)
                .rows();
    }

    /** A dossier of one camera of which footage is requested. */
    public UUID openRequested() {
        var dossier = open(camera("voordeur", Duration.ofHours(48)));
        move(dossier, FootageMove.REQUEST, wish());
        return dossier;
    }

    /** What comes back by the clock: files are looked at, owners reminded. */
    public void roundsPass() {
        product.getBean(Examination.class).round();
        product.getBean(FootageReminders.class).round();
    }

    /** What happened, in order. */
    List<String> steps(UUID dossier) {
        return opened(dossier).steps().stream().map(FootageStep::what).toList();
    }

    public UUID firstFile(UUID dossier) {
        return files(dossier).getFirst().id();
    }

    List<FootageFile> files(UUID dossier) {
        return opened(dossier).files();
    }

    /** What no mail and no paper may say. */
    String[] personal() {
        return Stream.of(cameras.name, cameras.mail.text(), "Oudegracht", "030 7654321")
                .toArray(String[]::new);
    }
}
