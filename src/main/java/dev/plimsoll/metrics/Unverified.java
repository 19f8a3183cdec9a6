package dev.plimsoll.metrics;

import dev.plimsoll.form.LiveAnswer.Certificate;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;
import javax.security.auth.x500.X500Principal;

/** TLS with whoever answers: for a question that holds no secret, to a port of the project itself. */
final class Unverified {

    private static final int LONGEST_NAME = 60;

    private Unverified() {}

    /** Takes every certificate; an extended trust manager is asked for the name of the host too, and this one takes any. */
    static SSLContext context() {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {new TakesAny()}, null);
            return context;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has TLS", impossible);
        }
    }

    /** What the server showed. */
    static Certificate certificate(SSLSession session) {
        try {
            return session.getPeerCertificates()[0] instanceof X509Certificate shown
                    ? new Certificate(signer(shown))
                    : new Certificate("somebody unknown");
        } catch (SSLPeerUnverifiedException none) {
            return new Certificate("nobody, as it shows none");
        }
    }

    private static String signer(X509Certificate shown) {
        X500Principal issuer = shown.getIssuerX500Principal();
        return shown.getSubjectX500Principal().equals(issuer) ? "" : shortened(commonName(issuer.getName()));
    }

    private static String commonName(String name) {
        try {
            return new LdapName(name)
                    .getRdns().reversed().stream()
                            .filter(each -> each.getType().equalsIgnoreCase("CN"))
                            .map(Rdn::getValue)
                            .map(String::valueOf)
                            .findFirst()
                            .orElse(name);
        } catch (InvalidNameException odd) {
            return name;
        }
    }

    /** Anybody can write anything into a certificate. */
    private static String shortened(String name) {
        String plain = name.replaceAll("[\\p{Cntrl}\\p{Cf}\\s]+", " ").strip();
        return plain.length() <= LONGEST_NAME ? plain : plain.substring(0, LONGEST_NAME) + "…";
    }

    private static final class TakesAny extends X509ExtendedTrustManager {
        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
