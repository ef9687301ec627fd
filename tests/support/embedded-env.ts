// These run on the embedded database, whatever server there is.
delete process.env.TEST_DATABASE_URL;

export {};
