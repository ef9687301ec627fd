export { LoggedInLayout as default } from '@/app/_components/logged-in-layout';
