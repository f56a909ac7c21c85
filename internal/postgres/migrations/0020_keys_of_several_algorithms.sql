-- +goose Up

comment on column signing_keys.private_key is 'PKCS #8; for HS256 the secret itself';
