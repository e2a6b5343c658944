package dev.roast.internal.pdf.child;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.security.CodeSource;
import java.security.ProtectionDomain;
import java.security.cert.Certificate;
import org.jspecify.annotations.Nullable;

/** A host whose classes are, as far as they know, in jars inside a jar. */
final class NestedHost {
    private NestedHost() {}

    public static void main(String[] arguments) throws Exception {
        Class<?> host = new Nested().loadClass(ChildHost.class.getName());
        var main = host.getDeclaredMethod("main", String[].class);
        main.setAccessible(true);
        main.invoke(null, (Object) arguments);
    }

    private static final class Nested extends ClassLoader {
        private final ProtectionDomain inside;

        Nested() throws IOException {
            super(ClassLoader.getPlatformClassLoader());
            var location = URI.create("jar:file:/app.jar!/lib/all.jar").toURL();
            this.inside = new ProtectionDomain(new CodeSource(location, (Certificate @Nullable []) null), null);
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            String resource = name.replace('.', '/') + ".class";
            try (InputStream in = NestedHost.class.getClassLoader().getResourceAsStream(resource)) {
                if (in == null) {
                    throw new ClassNotFoundException(name);
                }
                byte[] bytes = in.readAllBytes();
                return defineClass(name, bytes, 0, bytes.length, inside);
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
    }
}
