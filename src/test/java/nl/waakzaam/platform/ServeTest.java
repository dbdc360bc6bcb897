// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.platform;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class ServeTest {
    @TempDir
    Path data;

    @AfterEach
    void leavesNothingBehind() throws IOException {
        database().leaveNothingBehind();
    }

    @Test
    void stops_its_database_with_it_and_refuses_a_second_server_on_the_same_data() throws Exception {
        var server = ProductProcess.serve(data).awaitReady();
        var second = ProductProcess.serve(data);
        assertThat(second.awaitEnd()).isNotZero();
        assertThat(second.said()).contains("already serves the data in " + data);

        server.stop();
        assertThat(database().pidFile()).doesNotExist();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("passwords/owner"))))
                .isEqualTo("rw-------");
    }

    @Test
    void takes_over_the_database_that_a_killed_server_left_and_recovers_when_both_were_killed() throws Exception {
        ProductProcess.serve(data).awaitReady().kill();
        var left = database().process();

        var taken = ProductProcess.serve(data).awaitReady();
        assertThat(database().process()).isEqualTo(left);

        taken.kill();
        database().kill();

        var recovered = ProductProcess.serve(data).awaitReady();
        assertThat(database().process()).isNotEqualTo(left);
        recovered.stop();
        assertThat(database().pidFile()).doesNotExist();
    }

    @Test
    void brings_its_database_back_when_that_was_killed_and_commands_work_beside_it() throws Exception {
        var server = ProductProcess.serve(data).awaitReady();
        var killed = database().process();
        ProcessHandle.of(killed).orElseThrow().destroyForcibly();
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .until(() ->
                        Files.exists(database().pidFile()) && database().process() != killed && health(server) == 200);

        assertThat(addClient("beside").awaitEnd()).isZero();
        assertThat(server.said()).contains("Set waakzaam.security-contact");
        importBeside(server);
        server.stop();
        assertThat(database().pidFile()).doesNotExist();
        assertThat(addClient("alone").awaitEnd()).isZero();
        assertThat(database().pidFile()).doesNotExist();
    }

    @Test
    void leaves_nothing_behind_when_stopped_while_it_starts_and_of_two_starts_at_once_one_serves() throws Exception {
        ProductProcess.serve(data).awaitSaying("Making a new database").stop();
        assertThat(database().pidFile()).doesNotExist();

        var one = ProductProcess.serve(data);
        var other = ProductProcess.serve(data);
        Awaitility.await()
                .atMost(Duration.ofMinutes(10))
                .until(() -> (one.said() + other.said()).contains("Ready: ")
                        && (one.said() + other.said()).contains("already serves the data"));
        one.stop();
        other.stop();
        assertThat(database().pidFile()).doesNotExist();
    }

    @Test
    void refuses_in_one_line_what_cannot_work() throws Exception {
        var file = Files.createFile(data.resolve("file"));
        try (var taken = new ServerSocket(0)) {
            var port = Integer.toString(taken.getLocalPort());
            refuses("Port %s is taken".formatted(port), "serve", "--port", port, "--data", data.toString());
        }
        refuses("Cannot make the folder " + file, "serve", "--port", "0", "--data", file.toString());
        refuses(
                "Cannot make the folder",
                "add",
                "client",
                "--id",
                "a-b",
                "--name",
                "x",
                "--organisation",
                "y",
                "--scope",
                "z",
                "--data",
                file.resolve("in").toString());
        assertThat(ProductProcess.run("serve", "--unknown").awaitEnd()).isEqualTo(2);
    }

    /** A command has a process of its own; the server finds what it brought in within a second. */
    private void importBeside(ProductProcess server) throws Exception {
        var file = Files.writeString(data.resolve("levering.csv"), """
                bron,bronId,wijzigingsdatum,categorie,serienummer
                test,1,2026-01-02,fiets,WX7550912345678
                """);
        assertThat(outcome(server, "WX7550912345678")).isEqualTo("niet-geregistreerd");
        var command = ProductProcess.run("import", "stolen-goods", file.toString(), "--data", data.toString());
        assertThat(command.awaitEnd()).as(command.said()).isZero();
        assertThat(command.said()).contains("added 1,").containsPattern("1 lines, 100%, .* lines/s, 0:00 left");
        Awaitility.await()
                .atMost(Duration.ofSeconds(1))
                .until(() -> outcome(server, "WX7550912345678").equals("geregistreerd"));
    }

    @Test
    void serves_invented_data_when_nothing_else_is_asked() throws Exception {
        var server = ProductProcess.run("serve", "--port", "0", "--data", data.toString())
                .awaitReady();
        assertThat(server.said()).doesNotContain("security-contact");
        assertThat(outcome(server, "BA 1234567")).isEqualTo("geregistreerd");
        assertThat(body(HttpRequest.newBuilder(server.address("/inloggen")))).contains("wz-demo", "waakzaam-demo");
        server.stop();
    }

    private static String outcome(ProductProcess server, String number) throws Exception {
        var question = "{\"kenmerken\":[{\"waarde\":\"%s\"}]}".formatted(number);
        var answer = body(HttpRequest.newBuilder(server.address("/api/v1/diefstalchecks"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(question)));
        return new JsonMapper().readTree(answer).get("uitkomst").asString();
    }

    private static String body(HttpRequest.Builder request) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString())
                    .body();
        }
    }

    private static void refuses(String why, String... arguments) throws Exception {
        var process = ProductProcess.run(arguments);
        assertThat(process.awaitEnd()).isOne();
        assertThat(process.said().lines().filter(line -> !line.contains("VM warning")))
                .singleElement(as(STRING))
                .contains(why);
    }

    private ProductProcess addClient(String id) throws IOException {
        return ProductProcess.run(
                "add",
                "client",
                "--id",
                id,
                "--name",
                "Test",
                "--organisation",
                "Test",
                "--scope",
                "gestolen-goederen:schrijven",
                "--source",
                "test",
                "--data",
                data.toString());
    }

    private static int health(ProductProcess server) {
        try {
            var request =
                    HttpRequest.newBuilder(server.address("/actuator/health")).build();
            return HttpClient.newHttpClient()
                    .send(request, HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private LeftDatabase database() {
        return new LeftDatabase(data);
    }
}
