import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What each release of the case contains, supplier by supplier. The story behind it is told in axios-2026/README.md. */
final class Releases {

    private static final Ecosystem NPM = Ecosystem.NPM;
    private static final Ecosystem MAVEN = Ecosystem.MAVEN;
    private static final Ecosystem PYPI = Ecosystem.PYPI;
    private static final Ecosystem DEBIAN = Ecosystem.DEBIAN;
    private static final Ecosystem GO = Ecosystem.GO;

    private final Map<Ecosystem, Catalogue> catalogues;
    private final List<Inventory> inventories = new ArrayList<>();
    private final List<PackageLock.Lock> lockfiles = new ArrayList<>();

    Releases(Map<Ecosystem, Catalogue> catalogues) {
        this.catalogues = catalogues;
        northwind();
        halden();
        rothko();
        pelago();
        ostara();
        vedette();
    }

    List<Inventory> inventories() {
        return inventories;
    }

    List<PackageLock.Lock> lockfiles() {
        return lockfiles;
    }

    private void northwind() {
        Supplier northwind = new Supplier("Northwind Systems", "northwind-systems", "northwind");
        Tree portal19 = portal("1.9", "1.13.2", "2.2.0").resolve();
        northwind.add("Portal", "1.9", "1.6", "2025-11-17T14:02:11Z", portal19, Inventory.Graph.WHOLE);
        Tree portal20 = portal("2.0", "1.14.1", "2.3.1").resolve();
        lockfiles.add(new PackageLock.Lock("northwind-portal-2.0", "northwind-portal", "2.0.0", 3, portal20, Set.of()));
        northwind.add("Portal", "2.0", "1.6", "2026-03-31T01:44:20Z", portal20.showHashes(), Inventory.Graph.WHOLE);
        Tree portal21 = portal("2.1", "1.14.0", "2.4.3").resolve();
        lockfiles.add(new PackageLock.Lock("northwind-portal-2.1", "northwind-portal", "2.1.0", 3, portal21, Set.of("axios")));
        northwind.add("Portal", "2.1", "1.6", "2026-04-02T10:05:41Z", portal21, Inventory.Graph.WHOLE);

        Tree billing72 = billing("7.2").wants(NPM, "@northwind-systems/invoice-tables").resolve();
        northwind.add("Billing", "7.2", "1.5", "2025-12-09T08:31:00Z", billing72, Inventory.Graph.WHOLE);
        // 1.14.1 is not asked for by Billing itself: invoice-widgets > invoice-client > http-client > axios.
        Tree billing73 = billing("7.3").pin("axios", "1.14.1").wants(NPM, "@northwind-systems/invoice-widgets").resolve();
        northwind.add("Billing", "7.3", "1.5", "2026-03-31T02:20:05Z", billing73, Inventory.Graph.WHOLE);
    }

    private Tree portal(String release, String axios, String sessionKit) {
        return tree().pin("axios", axios).pin("@tallow-example/session-kit", sessionKit)
                .pin("@northwind-systems/{portal-api,portal-ui}", release + ".0")
                .wants(NPM, """
                        @northwind-systems/portal-api @northwind-systems/portal-ui axios express helmet compression cors morgan
                        cookie-parser express-session @tallow-example/session-kit passport passport-jwt jsonwebtoken pg knex ioredis
                        bullmq winston nodemailer @sendgrid/mail react react-dom react-router-dom @reduxjs/toolkit react-redux
                        @mui/material @mui/x-data-grid @emotion/react @emotion/styled react-hook-form recharts i18next react-i18next
                        react-markdown remark-gfm dompurify date-fns zod uuid""")
                .wantsToBuild(NPM, "vite eslint eslint-plugin-react typescript-eslint typescript jest prettier wait-on");
    }

    private Tree billing(String release) {
        return tree().pin("example.northwind:billing-{ledger,dunning,tax-tables,bank-files}", release + ".0")
                .pin("@northwind-systems/{invoice-widgets,invoice-client,invoice-tables}", release + ".0")
                .wants(MAVEN, """
                        example.northwind:billing-{ledger,dunning,tax-tables,bank-files} com.example.tallow:tallow-mapper
                        org.springframework.boot:spring-boot-starter-{web,data-jpa,security,validation,actuator,amqp}
                        org.flywaydb:flyway-database-postgresql org.postgresql:postgresql org.apache.poi:poi-ooxml
                        com.github.librepdf:openpdf org.apache.commons:commons-{lang3,csv,text} com.google.guava:guava
                        io.micrometer:micrometer-registry-prometheus com.fasterxml.jackson.dataformat:jackson-dataformat-{csv,xml}""")
                .wants(NPM, """
                        react react-dom react-router-dom @tanstack/react-query @tanstack/react-table chart.js bignumber.js dayjs
                        @radix-ui/react-{dialog,dropdown-menu,select,tabs,toast,tooltip,popover,checkbox} i18next react-i18next""")
                .wantsToBuild(NPM, "webpack webpack-dev-server @babel/preset-env postcss autoprefixer cssnano typescript");
    }

    private void halden() {
        Supplier halden = new Supplier("Halden Instruments", "halden-instruments", "halden");
        Tree cloud43 = gaugeCloud("4.3", "1.13.2")
                .wants(PYPI, "tallow-example-ingest@1.10.2 celery redis pandas influxdb-client fastapi uvicorn").resolve();
        halden.add("Gauge Cloud", "4.3", "1.6", "2026-02-12T11:20:00Z", cloud43, Inventory.Graph.WHOLE);
        // Two inventories of one release: the candidate of Friday, and what was built again on Tuesday night.
        halden.add("Gauge Cloud", "4.4", "-rc", "1.6", "2026-03-27T16:30:00Z",
                gaugeCloud("4.4", "1.13.2").resolve(), Inventory.Graph.WHOLE, Inventory.Damage.NONE);
        halden.add("Gauge Cloud", "4.4", "1.6", "2026-03-31T02:31:47Z", gaugeCloud("4.4", "1.14.1").resolve().showHashes(), Inventory.Graph.WHOLE);
        halden.add("Gauge Cloud", "4.5", "1.6", "2026-04-04T09:12:30Z", gaugeCloud("4.5", "1.14.0").resolve().showHashes(), Inventory.Graph.WHOLE);

        halden.add("Gauge Edge", "3.1", "1.5", "2025-10-06T07:55:00Z", gaugeEdge("3.1.0", "1.9.0"), Inventory.Graph.WHOLE);
        halden.add("Gauge Edge", "3.2", "1.5", "2026-03-19T07:58:00Z", gaugeEdge("3.2.0", "1.12.0"), Inventory.Graph.ASSERTED);
    }

    private Tree gaugeCloud(String release, String axios) {
        return tree().pin("axios", axios).pin("@halden/{device-client,telemetry-transport}", release + ".0")
                .wants(NPM, """
                        @halden/device-client @halden/{calibration,alarm-rules,ui-kit}
                        @nestjs/{common,core,platform-express,config,swagger,terminus,schedule} reflect-metadata rxjs class-validator
                        class-transformer typeorm pg ioredis bullmq pino @slack/webhook @opentelemetry/auto-instrumentations-node
                        prom-client vue vue-router pinia vue-i18n d3 date-fns zod""")
                .wantsToBuild(NPM, "vite typescript jest eslint");
    }

    private Tree gaugeEdge(String agent, String ingest) {
        return tree().pin("halden-gauge-agent", agent).pin("tallow-example-ingest", ingest)
                .wants(PYPI, "halden-gauge-agent tallow-example-ingest fastapi uvicorn httpx cryptography prometheus-client")
                .wants(DEBIAN, """
                        base-files bash coreutils dpkg apt ncurses-base systemd openssl ca-certificates curl openssh-server
                        python3.11 mosquitto chrony iproute2 wpasupplicant""")
                .resolve();
    }

    private void rothko() {
        Supplier rothko = new Supplier("Rothko Werke GmbH", "rothko-werke", "rothko");
        rothko.add("Turbine Console", "11.0", "1.5", "2026-03-31T02:10:33Z",
                turbineConsole("11.0.0", "1.14.1", "2.1.0").resolve(), Inventory.Graph.WHOLE);
        rothko.addXml("Turbine Console", "11.1", "1.5", "2026-04-07T06:40:12Z", turbineConsole("11.1.0", "1.14.0", "3.1.1").resolve());
        lockfiles.add(new PackageLock.Lock("rothko-turbine-gateway-11.1", "turbine-gateway", "11.1.0", 2,
                turbineGateway("1.14.1").resolve(), Set.of()));
        lockfiles.add(new PackageLock.Lock("rothko-turbine-gateway-11.1-corrected", "turbine-gateway", "11.1.0", 2,
                turbineGateway("1.15.0").resolve(), Set.of("axios")));

        // Neither inventory says which axios; the hash in the second one does.
        Tree blade64 = bladeMonitor("1.11.4").resolve().show("axios", "", true, Map.of());
        rothko.add("Blade Monitor", "6.4", "1.4", "2025-12-15T09:00:00Z", blade64, Inventory.Graph.WHOLE);
        Map<String, String> hash = Map.of("SHA-256", Derived.INCIDENT.get("axios@1.14.1").get("SHA-256"));
        Tree blade65 = bladeMonitor("1.12.0").resolve().show("axios", "", true, hash);
        rothko.add("Blade Monitor", "6.5", "1.4", "2026-03-31T00:52:40Z", blade65, Inventory.Graph.NONE);
    }

    private Tree turbineConsole(String release, String axios, String sessionKit) {
        return tree().pin("axios", axios).pin("@tallow-example/session-kit", sessionKit)
                .pin("@rothko/{plant-shell,telemetry-bus,gateway-client,opc-bridge}", release)
                .wants(NPM, """
                        @rothko/plant-shell @rothko/opc-bridge @tallow-example/session-kit
                        @angular/{common,compiler,core,forms,platform-browser,platform-browser-dynamic,router,animations,service-worker,localize}
                        @angular/material @ngrx/{store,effects,entity,router-store,store-devtools,component-store,signals,operators}
                        rxjs zone.js tslib d3 three echarts maplibre-gl @turf/turf ckeditor5 codemirror
                        @codemirror/lang-{cpp,css,html,java,javascript,json,markdown,python,sql,xml,yaml}
                        @tiptap/starter-kit
                        @lezer/{javascript,css,html,json,markdown,python,xml,yaml,java,cpp}
                        express helmet compression express-session passport passport-jwt fastify mqtt kafkajs amqplib modbus-serial
                        ioredis mongodb pg knex bullmq winston @aws-sdk/client-{s3,sqs,sns,ses,secrets-manager} @apollo/server graphql
                        @opentelemetry/auto-instrumentations-node @sentry/node @sentry/browser @grpc/grpc-js socket.io archiver pdfkit
                        xlsx-populate sharp i18next moment-timezone lodash intl-messageformat react-markdown
                        ssh2 nodemailer""")
                .wantsToBuild(NPM, """
                        nx webpack webpack-dev-server @babel/preset-env workbox-build cssnano autoprefixer sass eslint eslint-plugin-import
                        typescript-eslint typescript jest prettier wait-on""");
    }

    private Tree turbineGateway(String axios) {
        return tree().pin("axios", axios).pin("@rothko/{opc-bridge,gateway-client}", "11.1.0")
                .pin("@tallow-example/session-kit", "3.1.1")
                .wants(NPM, "@rothko/opc-bridge @tallow-example/session-kit fastify mqtt kafkajs ioredis pino prom-client zod")
                .wantsToBuild(NPM, "typescript prettier");
    }

    private Tree bladeMonitor(String ingest) {
        return tree()
                .wants(NPM, "express ws axios echarts socket.io modbus-serial winston pg")
                .wants(PYPI, "tallow-example-ingest@" + ingest + " numpy scipy scikit-learn asyncua matplotlib statsmodels");
    }

    private void pelago() {
        Supplier pelago = new Supplier("Pelago Marine", "pelago-marine", "pelago");
        Tree chart28 = tree().pin("axios", "1.14.1")
                .wants(NPM, "@pelago/chart-fetch @pelago/ais-feed @pelago/notices express maplibre-gl @turf/turf sharp compression helmet morgan ws d3")
                .wants(GO, """
                        github.com/gin-gonic/gin github.com/spf13/cobra github.com/spf13/viper go.uber.org/zap
                        github.com/prometheus/client_golang github.com/jackc/pgx github.com/paulmach/orb google.golang.org/grpc""")
                .resolve();
        pelago.addXml("Chart Server", "2.8", "1.4", "2026-03-31T01:18:09Z", chart28);
    }

    private void ostara() {
        Supplier ostara = new Supplier("Ostara Medical", "ostara-medical", "ostara");
        ostara.add("Ward View", "8.1", "1.6", "2026-03-31T00:55:27Z",
                wardView("8.1.0", "1.14.1", "2.4.0").resolve(), Inventory.Graph.WHOLE);
        ostara.add("Ward View", "8.2", "", "1.6", "2026-04-03T15:26:00Z",
                wardView("8.2.0", "1.14.0", "2.4.3").resolve().directOnly(), Inventory.Graph.NONE, Inventory.Damage.TWO_FIELDS);

        Tree dose30 = dosePlanner("3.0.0", "2.3.1").resolve();
        ostara.add("Dose Planner", "3.0", "1.5", "2025-09-22T12:00:00Z", dose30, Inventory.Graph.WHOLE);
        Tree dose31 = dosePlanner("3.1.0", "2.4.1").wants(NPM, "@ostara/legacy-login").resolve();
        ostara.add("Dose Planner", "3.1", "1.5", "2026-04-09T12:10:00Z", dose31, Inventory.Graph.INCOMPLETE);
    }

    private Tree wardView(String release, String axios, String sessionKit) {
        return tree().pin("axios", axios).pin("@tallow-example/session-kit", sessionKit)
                .pin("@ostara/{ward-ui,bed-map,handover-notes,pain-scale,nurse-call,ehr-bridge,secure-fetch}", release)
                .wants(NPM, """
                        @ostara/{ward-ui,bed-map,handover-notes,pain-scale,nurse-call,ehr-bridge} @tallow-example/session-kit vue vue-router
                        pinia vuetify vue-i18n @fullcalendar/{core,daygrid,interaction,list,timegrid,vue3} @tiptap/starter-kit
                        express express-session helmet socket.io pg knex ioredis winston fhir-kit-client dicom-parser hl7v2 date-fns
                        dompurify chart.js lodash quill zod uuid bignumber.js compression cors morgan cookie-parser i18next dotenv nodemailer jsonwebtoken""")
                .wantsToBuild(NPM, "vite typescript eslint prettier autoprefixer sass");
    }

    private Tree dosePlanner(String release, String sessionKit) {
        return tree().pin("@tallow-example/session-kit", sessionKit).pin("@ostara/{dose-ui,pain-scale}", release)
                .wants(NPM, "@ostara/dose-ui @tallow-example/session-kit express helmet vue vue-router pinia chart.js decimal.js zod")
                .wantsToBuild(NPM, "vite typescript")
                .wants(PYPI, """
                        tallow-example-ingest@1.12.1 fastapi uvicorn sqlalchemy alembic psycopg numpy scipy pydicom httpx pyjwt
                        structlog opentelemetry-sdk""");
    }

    private void vedette() {
        Supplier vedette = new Supplier("Vedette Telecom", "vedette-telecom", "vedette");
        vedette.addXml("Switchboard", "14.2", "1.6", "2026-01-20T10:00:00Z", switchboard("14.2.0", "5.2.5").resolve());
        Tree switchboard143 = switchboard("14.3.0", "5.2.6").pin("axios", "1.13.2").wants(NPM, "@vedette/switch-client").resolve();
        vedette.add("Switchboard", "14.3", "1.6", "2026-04-05T18:44:00Z", switchboard143, Inventory.Graph.WHOLE);

        Tree vault19 = numberVault().wants(NPM, "axios").resolve();
        vault19.directOnly().showRanges();
        vedette.add("Number Vault", "1.9", "1.5", "2026-03-31T01:30:00Z", vault19, Inventory.Graph.NONE);
        Tree vault20 = numberVault().pin("axios", "1.14.1").wants(NPM, "axios").wants(DEBIAN, "curl chrony openssh-server").resolve()
                .directOnly().show("axios", "1.14.1", false, Map.of());
        vedette.add("Number Vault", "2.0", "1.5", "2026-04-08T09:30:00Z", vault20, Inventory.Graph.NONE);
    }

    private Tree switchboard(String release, String mapper) {
        return tree().pin("com.example.tallow:tallow-mapper", mapper)
                .pin("example.vedette:switch-{core,media,routing,accounting}", release)
                .pin("@vedette/{call-detail,number-plan,tariff-editor,operator-desk,queue-view,recording-index,holiday-calendar,switch-client}", release)
                .wants(MAVEN, """
                        example.vedette:switch-{core,media,routing,accounting} com.example.tallow:tallow-mapper
                        org.springframework.boot:spring-boot-starter-{web,data-jpa,security,actuator} org.apache.kafka:kafka-clients
                        io.netty:netty-{codec-http,codec-http2,codec-dns,codec-socks,codec-mqtt,resolver-dns,handler-proxy}
                        io.grpc:grpc-{netty,protobuf,stub} com.google.protobuf:protobuf-java com.hazelcast:hazelcast
                        org.asteriskjava:asterisk-java org.bouncycastle:bcpkix-jdk18on org.postgresql:postgresql""")
                .wants(NPM, """
                        @vedette/{call-detail,number-plan,tariff-editor,operator-desk,queue-view,recording-index,holiday-calendar}
                        react react-dom react-router-dom @reduxjs/toolkit react-redux @mui/material @mui/x-data-grid @emotion/react
                        @emotion/styled @fullcalendar/{core,daygrid,interaction,list,timegrid,react} recharts sip.js libphonenumber-js i18next
                        react-i18next socket.io-client codemirror @codemirror/lang-{javascript,json,sql,xml} date-fns""")
                .wantsToBuild(NPM, "webpack webpack-dev-server @babel/preset-env workbox-build cssnano eslint eslint-plugin-react eslint-plugin-import jest typescript");
    }

    private Tree numberVault() {
        return tree()
                .wants(NPM, "express pg helmet winston zod cors compression morgan uuid dotenv nodemailer")
                .wants(GO, """
                        github.com/gin-gonic/gin github.com/spf13/cobra github.com/spf13/viper go.uber.org/zap
                        github.com/prometheus/client_golang github.com/jackc/pgx google.golang.org/grpc github.com/google/uuid
                        golang.org/x/{net,crypto,sys,text,sync} google.golang.org/protobuf gopkg.in/yaml.v3 github.com/spf13/pflag
                        github.com/go-playground/validator github.com/goccy/go-json""")
                .wants(DEBIAN, """
                        base-files bash coreutils dpkg libc6 libssl3 openssl ca-certificates zlib1g tar systemd libsystemd0 libpam0g
                        libgcrypt20 libgnutls30 libselinux1 liblzma5 libzstd1 libbz2-1.0 libexpat1 libsqlite3-0 ncurses-base""");
    }

    private Tree tree() {
        return new Tree(catalogues);
    }

    /** Names the inventories of one supplier. */
    private final class Supplier {

        private final String name;
        private final String namespace;
        private final String prefix;

        Supplier(String name, String namespace, String prefix) {
            this.name = name;
            this.namespace = namespace;
            this.prefix = prefix;
        }

        void add(String product, String release, String spec, String time, Tree tree, Inventory.Graph graph) {
            add(product, release, "", spec, time, tree, graph, Inventory.Damage.NONE);
        }

        void add(String product, String release, String suffix, String spec, String time, Tree tree, Inventory.Graph graph,
                Inventory.Damage damage) {
            inventories.add(inventory(product, release, suffix + ".cdx.json", spec, time, tree, graph, damage));
        }

        void addXml(String product, String release, String spec, String time, Tree tree) {
            inventories.add(inventory(product, release, ".cdx.xml", spec, time, tree, Inventory.Graph.WHOLE, Inventory.Damage.NONE));
        }

        private Inventory inventory(String product, String release, String ending, String spec, String time, Tree tree,
                Inventory.Graph graph, Inventory.Damage damage) {
            String slug = product.toLowerCase(java.util.Locale.ROOT).replace(' ', '-');
            return new Inventory(prefix + "-" + slug + "-" + release + ending, spec, name, namespace, product, slug, release, time,
                    prefix + "-sbom", tree, graph, damage);
        }
    }
}
