#!/bin/sh
# Makes the certificates and keys beside this file, valid for 127.0.0.1 and a hundred years. Needs OpenSSL 3.
# They protect nothing; the forms of the keys are what the tests are about.
set -eu
cd "$(dirname "$0")"
issue() {
  openssl req -x509 -new -key "$1.key" -out "$1.crt" -days 36500 -subj "/CN=$1" -addext subjectAltName=IP:127.0.0.1
}
openssl genpkey -quiet -algorithm RSA -pkeyopt rsa_keygen_bits:2048 -out rsa.key
openssl genpkey -quiet -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out ec.key
openssl genpkey -quiet -algorithm ED25519 -out ed25519.key
openssl genpkey -quiet -algorithm EC -pkeyopt ec_paramgen_curve:P-384 -out issued.key
for name in rsa ec ed25519; do issue $name; done
openssl req -new -key issued.key -subj /CN=issued -addext subjectAltName=IP:127.0.0.1 |
  openssl x509 -req -CA ec.crt -CAkey ec.key -days 36500 -copy_extensions copy -out issued-alone.crt
cat issued-alone.crt ec.crt > issued.crt
cat ec.crt issued-alone.crt > issued-backwards.crt
openssl rsa -in rsa.key -traditional -out rsa-pkcs1.key
openssl rsa -in rsa.key -traditional -aes128 -passout pass:secret -out rsa-pkcs1-encrypted.key
{ openssl ecparam -name prime256v1; openssl ec -in ec.key; } > ec-sec1.key
openssl pkcs8 -topk8 -in ec.key -passout pass:secret -out ec-encrypted.key
rm issued-alone.crt
