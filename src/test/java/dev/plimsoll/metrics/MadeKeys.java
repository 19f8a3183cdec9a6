package dev.plimsoll.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** Keys with certificates for one test, made by the keytool of the Java that runs. */
public final class MadeKeys {

    private static final String PASSWORD = "only for this test";
    private static final String KEY = "server";

    private final Path store;

    private MadeKeys(Path store) {
        this.store = store;
    }

    /** A key whose certificate it signs itself. */
    public static MadeKeys signedByItself(Path folder) throws IOException, InterruptedException {
        MadeKeys keys = new MadeKeys(folder.resolve("itself.p12"));
        keys.make(KEY, "CN=localhost", List.of());
        return keys;
    }

    /** A key whose certificate that one signs. */
    static MadeKeys signedBy(Path folder, String signer) throws IOException, InterruptedException {
        MadeKeys keys = new MadeKeys(folder.resolve("signed.p12"));
        keys.make("signer", signer, List.of("-ext", "bc:c"));
        keys.make(KEY, "CN=api", List.of("-signer", "signer"));
        return keys;
    }

    /** For a server. */
    public SSLContext context() throws IOException, GeneralSecurityException {
        KeyStore only = KeyStore.getInstance("PKCS12");
        only.load(null, null);
        KeyStore all = read();
        only.setKeyEntry(
                KEY, all.getKey(KEY, PASSWORD.toCharArray()), PASSWORD.toCharArray(), all.getCertificateChain(KEY));
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(only, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }

    /** Writes the certificate and the key as most servers read them: {@code cert.pem} and {@code key.pem}. */
    public void export(Path folder) throws IOException, GeneralSecurityException {
        KeyStore keys = read();
        write(
                folder.resolve("cert.pem"),
                "CERTIFICATE",
                keys.getCertificate(KEY).getEncoded());
        write(
                folder.resolve("key.pem"),
                "PRIVATE KEY",
                keys.getKey(KEY, PASSWORD.toCharArray()).getEncoded());
    }

    private static void write(Path file, String what, byte[] bytes) throws IOException {
        String text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes);
        Files.writeString(file, "-----BEGIN " + what + "-----\n" + text + "\n-----END " + what + "-----\n");
    }

    private KeyStore read() throws IOException, GeneralSecurityException {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream file = Files.newInputStream(store)) {
            keys.load(file, PASSWORD.toCharArray());
        }
        return keys;
    }

    private void make(String alias, String name, List<String> more) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-genkeypair"));
        command.addAll(List.of("-alias", alias, "-dname", name, "-keyalg", "EC", "-validity", "2"));
        command.addAll(List.of("-keystore", store.toString(), "-storetype", "PKCS12", "-storepass", PASSWORD));
        command.addAll(more);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }
}
